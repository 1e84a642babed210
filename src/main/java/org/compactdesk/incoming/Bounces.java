package org.compactdesk.incoming;

import java.util.List;
import org.compactdesk.incoming.ReadMessage.Report;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter.Attempt;
import org.compactdesk.letter.RefusedAddresses;
import org.springframework.stereotype.Component;

/**
 * What mail servers report after a letter was accepted. It stands among the letter's attempts; the first failure for good lets a
 * person correct the address, as a refusal at once would have.
 */
@Component
class Bounces {

    private final Ledger ledger;
    private final RefusedAddresses refusedAddresses;

    Bounces(Ledger ledger, RefusedAddresses refusedAddresses) {
        this.ledger = ledger;
        this.refusedAddresses = refusedAddresses;
    }

    void note(List<Report> reports) {
        reports.stream().filter(report -> report.letter() != null)
                .forEach(report -> ledger.withMessageId(report.letter()).ifPresent(letter -> note(letter, report)));
    }

    private void note(long letter, Report report) {
        switch (report.outcome()) {
            case FAILED -> failed(letter, report);
            case FAILED_FOR_NOW -> ledger.attempt(letter, Attempt.Kind.BOUNCED_FOR_NOW, words(report));
            case NO_FAILURE -> { }
        }
    }

    private void failed(long letter, Report report) {
        ledger.hold(letter);
        boolean first = ledger.of(letter).attempts().stream().noneMatch(attempt -> attempt.kind() == Attempt.Kind.BOUNCED);
        ledger.attempt(letter, Attempt.Kind.BOUNCED, words(report));
        if (first) {
            ledger.markUnraised(letter);
        }
        refusedAddresses.raiseAfterCommit(letter);
    }

    private static String words(Report report) {
        return Messages.of("letter.reported", report.recipient(), report.words());
    }
}
