package org.compactdesk.correspondence;

import java.util.Map;
import org.compactdesk.engine.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that a person hears of every refused address, once. The ledger says who was not told yet: the participation is woken
 * right after the letter's fate is committed, and what a crash or a conflict left over is made good by the next letter that is
 * refused, at the next look, or at the next start.
 */
@Component
class RefusedAddresses {

    private static final Logger log = LoggerFactory.getLogger(RefusedAddresses.class);
    private static final int TRIES = 5;

    private final Ledger ledger;
    private final Processes processes;
    private final TransactionTemplate own;

    RefusedAddresses(Ledger ledger, Processes processes, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.processes = processes;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void raiseAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                raiseAll();
            }
        });
    }

    /** Raises whatever is left over. */
    @EventListener(ApplicationReadyEvent.class)
    void raiseAll() {
        ledger.unraised().forEach(this::raise);
    }

    /** The participation's own job may be at work at the same moment; whoever comes second in that conflict tries again. */
    private void raise(long letter) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                own.executeWithoutResult(status -> wake(letter));
                return;
            } catch (RuntimeException conflict) {
                log.debug("Raising the refused address of letter {}, try {}", letter, attempt, conflict);
            }
        }
        log.warn("The refused address of letter {} will be raised at the next look", letter);
    }

    /** Marking and waking are one transaction, so that a person is told exactly once. */
    private void wake(long letter) {
        if (ledger.markRaised(letter)) {
            processes.wakeWith("AddressRefused", ledger.of(letter).participation().toString(), Map.of(Letters.LETTER.name(), letter));
        }
    }
}
