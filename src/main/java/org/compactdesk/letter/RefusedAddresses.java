package org.compactdesk.letter;

import java.util.HashMap;
import java.util.Map;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.SharedVariables;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a person hears of every letter that does not get through, once. Where a mail server calls an address wrong, its correction
 * is started; where it says anything else, the letter waits for whoever attends to deliveries. The ledger says who was not told yet: right after the job that sent the letter is committed, and what a crash or a conflict left over is made good by the next letter
 * that is refused, at the next look, or at the next start.
 */
@Component
public class RefusedAddresses {

    private final Ledger ledger;
    private final Processes processes;
    private final ProcessCard onItsWay;
    private final ConflictRetry tries;
    private final ApplicationEventPublisher listeners;
    private final Runnable look = this::raiseAll;

    RefusedAddresses(Ledger ledger, Processes processes, ProcessCard onItsWay, ConflictRetry tries, ApplicationEventPublisher listeners) {
        this.ledger = ledger;
        this.processes = processes;
        this.onItsWay = onItsWay;
        this.tries = tries;
        this.listeners = listeners;
    }

    /** Where the letter has a refused address that nobody was told of. */
    public void raiseAfterCommit(long letter) {
        if (ledger.isUnraised(letter)) {
            ConflictRetry.afterCommit(look);
        }
    }

    /** Raises whatever is left over. */
    @EventListener(ApplicationReadyEvent.class)
    void raiseAll() {
        ledger.unraised().forEach(letter -> tries.run("Raising the refused address of letter " + letter, status -> raise(letter)));
    }

    /** Marking and starting are one transaction, so that a person is told exactly once; while the participation is at work, and after it. */
    private void raise(long letter) {
        ledger.hold(letter);
        if (!ledger.isUnraised(letter)) {
            return;
        }
        ledger.markRaised(letter);
        Letter failed = ledger.of(letter);
        if (failed.undelivered().isPresent()) {
            ledger.markUndelivered(letter);
            listeners.publishEvent(new Letters.Undelivered());
        }
        if (failed.hasWrongAddress() && !failed.isGivenUp() && !failed.wasLastlyReported()) {
            BusinessKey key = failed.participation();
            Map<String, Object> variables = new HashMap<>(onItsWay.card(key));
            variables.put(SharedVariables.LETTER.name(), letter);
            processes.startByMessage(AddressCorrectionProcess.Messages.ADDRESS_TO_CORRECT, key.toString(), variables);
        }
    }
}
