package org.compactdesk.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.compactdesk.incoming.ReadMessage.Nature;
import org.compactdesk.incoming.ReadMessage.Report;
import org.compactdesk.incoming.ReadMessage.Report.Outcome;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letter.Attempt;
import org.compactdesk.letter.RefusedAddresses;
import org.compactdesk.record.Journal;
import org.springframework.stereotype.Component;

/**
 * What mail servers report after a letter was accepted. What bears its letter's mark in a form made for programs stands with it at once;
 * what says so in plain words, or without the mark, which anybody could write, is laid before a person together with the letter it seems to name.
 */
@Component
class Bounces {

    private final NamedLetters letters;
    private final Ledger ledger;
    private final RefusedAddresses refusedAddresses;
    private final NamedFailureRows named;
    private final Journal journal;

    Bounces(NamedLetters letters, Ledger ledger, RefusedAddresses refusedAddresses, NamedFailureRows named, Journal journal) {
        this.letters = letters;
        this.ledger = ledger;
        this.refusedAddresses = refusedAddresses;
        this.named = named;
        this.journal = journal;
    }

    /** @return what the entry is then */
    IncomingItem.State take(long entry, ReadMessage message) {
        List<Report> unproven = new ArrayList<>();
        for (Report report : message.reports()) {
            if (!isNoted(message, report)) {
                unproven.add(report);
            }
        }
        unproven.stream().filter(report -> report.outcome() != Outcome.NO_FAILURE).forEach(report -> journal.append(NamedFailure.of(entry, letters.likely(message, report).orElse(null), report)));
        return unproven.isEmpty() && proves(message) ? IncomingItem.State.DELIVERY_REPORT : IncomingItem.State.REPORT_TO_JUDGE;
    }

    private boolean isNoted(ReadMessage message, Report report) {
        Optional<Long> letter = proves(message) ? letters.proven(message, report) : Optional.empty();
        letter.ifPresent(found -> note(found, report));
        return letter.isPresent();
    }

    /** One that encloses anything besides the letter may be more than a report. */
    private static boolean proves(ReadMessage message) {
        return message.nature() == Nature.DELIVERY_REPORT && !message.reports().isEmpty() && !message.encloses();
    }

    private void note(long letter, Report report) {
        if (report.outcome() == Outcome.NO_FAILURE) {
            return;
        }
        if (report.outcome() == Outcome.DELAYED) {
            // The server goes on trying (RFC 3464, 2.3.3).
            ledger.attempt(letter, Attempt.Kind.BOUNCED_FOR_NOW, Messages.of("letter.reported", report.recipient(), report.words()));
        } else {
            failed(letter, report.recipient(), report.status(), report.words());
        }
    }

    /** For good. The first that blames the address lets a person correct it, as a refusal at once would have. */
    private void failed(long letter, String recipient, String status, String words) {
        ledger.hold(letter);
        boolean first = ledger.of(letter).attempts().stream().noneMatch(attempt -> attempt.kind() == Attempt.Kind.BOUNCED);
        boolean blamed = Letter.blamesAddress(status);
        String said = status == null || words.contains(status) ? words : status + " " + words;
        ledger.attempt(letter, blamed ? Attempt.Kind.BOUNCED : Attempt.Kind.NOT_DELIVERED, Messages.of("letter.reported", recipient, said));
        if (blamed && first) {
            ledger.markUnraised(letter);
        }
        refusedAddresses.raiseAfterCommit(letter);
    }

    /** A person says that the letters did not arrive. */
    void confirm(long entry) {
        named.findByCorrespondenceOrderById(entry).stream().filter(failure -> failure.letter() != null)
                .forEach(failure -> failed(failure.letter(), failure.recipient(), failure.status(), failure.words()));
    }
}
