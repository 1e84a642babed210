package org.compactdesk.incoming;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.Map;
import org.compactdesk.engine.Processes;
import org.compactdesk.process.IncomingCorrespondenceProcess.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a mailbox has read: into the ledger, then on its way; what is no answer goes no further. */
@Component
public class Mailroom {

    private final IncomingItems arrivals;
    private final NotAnswers notAnswers;
    private final Bounces bounces;
    private final Processes processes;

    Mailroom(IncomingItems arrivals, NotAnswers notAnswers, Bounces bounces, Processes processes) {
        this.arrivals = arrivals;
        this.notAnswers = notAnswers;
        this.bounces = bounces;
        this.processes = processes;
    }

    /** @return the entry's number in the ledger */
    @Transactional
    public long take(ReadMessage message) {
        long entry = arrivals.record(message).id();
        bounces.note(message.reports());
        notAnswers.filedAs(message).ifPresentOrElse(state -> arrivals.fileAs(entry, state), () -> start(entry));
        return entry;
    }

    private void start(long entry) {
        processes.startByMessage(Messages.CORRESPONDENCE_READ, ItemCard.number(entry), Map.of(CORRESPONDENCE.name(), entry));
    }
}
