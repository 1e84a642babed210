package org.compactdesk.participation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Processes;
import org.springframework.stereotype.Component;

/** Gives what no instance can handle back to where it came in, so that a person sees it. */
@Component
class BackToPerson {

    private final Processes processes;

    BackToPerson(Processes processes) {
        this.processes = processes;
    }

    /** It came to the wrong participation: somebody has to say whose it is. */
    void identify(Response response, BusinessKey wrong) {
        Optional.ofNullable(response.correspondence()).ifPresent(entry -> read(entry, Map.of("notFor", wrong.toString())));
    }

    /** It came to the right one, which ended before it was looked at. */
    void handleLate(long correspondence) {
        read(correspondence, Map.of());
    }

    private void read(long correspondence, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("correspondence", correspondence);
        processes.startByMessage("CorrespondenceRead", null, variables);
    }
}
