package org.compactdesk.letter;

import java.util.Map;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;

/**
 * Sees to it that a person hears of every refused address, once. The ledger says who was not told yet: the participation is woken
 * right after the job that sent the letter is committed, and what a crash or a conflict left over is made good by the next letter
 * that is refused, at the next look, or at the next start.
 */
@Component
class RefusedAddresses {

    private final Ledger ledger;
    private final Processes processes;
    private final ProcessCard onItsWay;
    private final ConflictRetry tries;
    private final Runnable look = this::raiseAll;

    RefusedAddresses(Ledger ledger, Processes processes, ProcessCard onItsWay, ConflictRetry tries) {
        this.ledger = ledger;
        this.processes = processes;
        this.onItsWay = onItsWay;
        this.tries = tries;
    }

    /** Where the letter has a refused address that nobody was told of. */
    void raiseAfterCommit(long letter) {
        if (ledger.isUnraised(letter)) {
            ConflictRetry.afterCommit(look);
        }
    }

    /** Raises whatever is left over. */
    @EventListener(ApplicationReadyEvent.class)
    void raiseAll() {
        ledger.unraised().forEach(letter -> tries.run("Raising the refused address of letter " + letter, status -> raise(letter, status)));
    }

    /**
     * Marking and waking are one transaction, so that a person is told exactly once; one who does not listen yet is told later. Where the
     * participation has ended, or is about to with this letter, an instance is opened for the task alone.
     */
    private void raise(long letter, TransactionStatus status) {
        if (ledger.markRaised(letter)) {
            Letter refused = ledger.of(letter);
            BusinessKey key = refused.participation();
            Map<String, Object> inHand = Map.of(Letters.LETTER.name(), letter);
            if (refused.kind().endsParticipation() || !processes.isOpen(Letters.PARTICIPATION, key.toString())) {
                processes.startBeside(Letters.PARTICIPATION, key.toString(), "Event_AddressRefused", onItsWay.card(key), inHand);
            } else if (!processes.wakeWith("AddressRefused", key.toString(), inHand)) {
                status.setRollbackOnly();
            }
        }
    }
}
