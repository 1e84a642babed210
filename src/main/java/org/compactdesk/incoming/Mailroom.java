package org.compactdesk.incoming;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.Map;
import java.util.Optional;
import org.compactdesk.engine.Processes;
import org.compactdesk.process.IncomingCorrespondenceProcess.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a mailbox has read: into the ledger, then on its way. */
@Component
public class Mailroom {

    private final IncomingItems arrivals;
    private final NotAnswers notAnswers;
    private final Bounces bounces;
    private final MailReviews reviews;
    private final Processes processes;

    Mailroom(IncomingItems arrivals, NotAnswers notAnswers, Bounces bounces, MailReviews reviews, Processes processes) {
        this.arrivals = arrivals;
        this.notAnswers = notAnswers;
        this.bounces = bounces;
        this.reviews = reviews;
        this.processes = processes;
    }

    /** @return the entry's number in the ledger */
    @Transactional
    public long take(ReadMessage message) {
        return take(message, Optional.empty());
    }

    /** @param like the entry of another mail under the same Message-ID */
    @Transactional
    public long take(ReadMessage message, Optional<Long> like) {
        long entry = arrivals.record(message, like).id();
        filedAs(entry, message).ifPresentOrElse(state -> file(entry, state), () -> start(entry));
        return entry;
    }

    /** A report is looked for first: what it says of a letter is never lost among answers. */
    private Optional<IncomingItem.State> filedAs(long entry, ReadMessage message) {
        return switch (message.nature()) {
            case DELIVERY_REPORT, REPORT_IN_WORDS -> Optional.of(bounces.take(entry, message));
            default -> notAnswers.filedAs(message);
        };
    }

    private void file(long entry, IncomingItem.State state) {
        arrivals.fileAs(entry, state);
        reviews.openAfterCommit();
    }

    void start(long entry) {
        processes.startByMessage(Messages.CORRESPONDENCE_READ, ItemCard.number(entry), Map.of(CORRESPONDENCE.name(), entry));
    }
}
