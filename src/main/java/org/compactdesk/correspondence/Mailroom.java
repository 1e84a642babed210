package org.compactdesk.correspondence;

import java.util.Map;
import org.compactdesk.engine.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a mailbox has read: into the ledger, then on its way. */
@Component
public class Mailroom {

    private final Arrivals arrivals;
    private final Processes processes;

    Mailroom(Arrivals arrivals, Processes processes) {
        this.arrivals = arrivals;
        this.processes = processes;
    }

    /** @return the entry's number in the ledger */
    @Transactional
    public long take(ReadMessage message) {
        Arrival arrival = arrivals.record(message);
        processes.startByMessage("CorrespondenceRead", OnItsWay.number(arrival.id()), Map.of(Arrivals.ENTRY.name(), arrival.id()));
        return arrival.id();
    }
}
