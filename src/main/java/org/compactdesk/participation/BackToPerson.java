package org.compactdesk.participation;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.Map;
import java.util.Optional;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.springframework.stereotype.Component;

/** Gives what no instance can handle back to where it came in, so that a person sees it. */
@Component
class BackToPerson {

    private final Processes processes;

    BackToPerson(Processes processes) {
        this.processes = processes;
    }

    /** It came to the wrong participation: somebody has to say whose it is. */
    void questionSender(Response response) {
        Optional.ofNullable(response.correspondence()).ifPresent(entry -> start(IncomingCorrespondenceProcess.Messages.SENDER_QUESTIONED, entry));
    }

    /** It came to the right one, which ended before it was looked at. */
    void handleLate(long correspondence) {
        start(IncomingCorrespondenceProcess.Messages.CORRESPONDENCE_READ, correspondence);
    }

    private void start(String message, long correspondence) {
        processes.startByMessage(message, Messages.of("arrival.number", String.valueOf(correspondence)),
                Map.of(CORRESPONDENCE.name(), correspondence));
    }
}
