package org.compactdesk.letter;

import java.util.List;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.Processes;
import org.compactdesk.engine.Processes.Waiting;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.WorkEnded;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.SharedVariables;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the task about a letter that did not arrive once a mail server has answered to a later issue of it: where that one arrived, whoever
 * sent it again, by instruction or from another task, has done what the task asks for; where it was refused too, it has a task of its own.
 * What a crash swallows is made good at the next start. A Government that withdrew, or should never have been addressed, needs no address.
 */
@Component
class SettledAddresses {

    private static final String LETTER = SharedVariables.LETTER.name();
    private static final String REPORT = AddressCorrectionProcess.ADDRESS_REPORT.name();

    private final Ledger ledger;
    private final Processes processes;
    private final ConflictRetry tries;

    SettledAddresses(Ledger ledger, Processes processes, ConflictRetry tries) {
        this.ledger = ledger;
        this.processes = processes;
        this.tries = tries;
    }

    void settleAfterCommit(long letter) {
        ledger.sentAgain(letter).ifPresent(key -> ConflictRetry.afterCommit(() -> settle(key)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void settleAll() {
        processes.inHand(LETTER).stream().map(letter -> ledger.of((Long) letter).participation()).distinct().forEach(this::settle);
    }

    @EventListener
    void end(WorkEnded over) {
        processes.wake(AddressCorrectionProcess.Messages.CORRECTION_OVERTAKEN, over.key().toString());
    }

    private void settle(BusinessKey key) {
        List<Waiting> settled = processes.waitingFor(AddressCorrectionProcess.Messages.LATER_ISSUE_SENT, key.toString(), List.of(LETTER, REPORT)).stream()
                .filter(this::isSettled).toList();
        settled.forEach(task -> tries.run("Ending a settled task of " + key, status -> processes.wake(task)));
    }

    /** An address that the mission itself reported is still to be recorded. */
    private boolean isSettled(Waiting task) {
        return task.inHand().get(REPORT) == null && task.inHand().get(LETTER) instanceof Long letter && wasSentSince(ledger.of(letter));
    }

    private boolean wasSentSince(Letter letter) {
        return ledger.find(letter.participation(), letter.kind(), letter.occurrence()).map(ledger::of)
                .filter(latest -> latest.issue() > letter.issue() && latest.fate().isAnswered()).isPresent();
    }
}
