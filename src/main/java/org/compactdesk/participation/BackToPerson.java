package org.compactdesk.participation;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.Map;
import java.util.Optional;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives what no instance can handle back to where it came in, so that a person sees it. */
@Component
@Transactional
class BackToPerson {

    private final Responses responses;
    private final Processes processes;

    BackToPerson(Responses responses, Processes processes) {
        this.responses = responses;
        this.processes = processes;
    }

    /** It came to the wrong participation: somebody has to say whose it is. */
    void setAside(BusinessKey key, long id) {
        Response response = responses.of(key, id);
        responses.handled(id);
        Optional.ofNullable(response.correspondence()).ifPresent(entry -> start(IncomingCorrespondenceProcess.Messages.SENDER_QUESTIONED, entry));
    }

    /** Ends the work of an instance that goes without looking again; what still waits came to the right one, which ended before it was looked at. */
    void leave(BusinessKey key) {
        responses.leave(key).forEach(entry -> start(IncomingCorrespondenceProcess.Messages.CORRESPONDENCE_READ, entry));
    }

    private void start(String message, long correspondence) {
        processes.startByMessage(message, Messages.of("arrival.number", String.valueOf(correspondence)),
                Map.of(CORRESPONDENCE.name(), correspondence));
    }
}
