package org.compactdesk.participation;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings what no instance can handle before a person; what came to the wrong one, back where it came in. */
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

    /** @param card what every process of this participation carries */
    void reportAddress(BusinessKey key, long report, Map<String, Object> card) {
        responses.settle(key, report, FactKind.ADDRESS_CHANGED);
        Map<String, Object> variables = new HashMap<>(card);
        variables.put(AddressCorrectionProcess.ADDRESS_REPORT.name(), report);
        processes.startByMessage(AddressCorrectionProcess.Messages.ADDRESS_TO_CORRECT, key.toString(), variables);
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
