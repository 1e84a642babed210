package org.compactdesk.participation;

import java.util.List;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A Government withdraws: what else is under way for it ends, in the record first, for work that is cut off records nothing itself. */
@Component
@Transactional
class Withdrawals {

    private static final String OVER = ParticipationProcess.Messages.PARTICIPATION_OVER;

    private final Responses responses;
    private final BackToPerson backToPerson;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    Withdrawals(Responses responses, BackToPerson backToPerson, Processes processes, ApplicationEventPublisher events) {
        this.responses = responses;
        this.backToPerson = backToPerson;
        this.processes = processes;
        this.events = events;
    }

    /** @param instance the participation that found it, which ends by itself; one that was reopened may have left another behind */
    void record(BusinessKey key, long response, String instance) {
        responses.withdraw(key, response);
        backToPerson.leave(key);
        events.publishEvent(new WorkEnded(key));
        processes.waitingFor(OVER, key.toString(), List.of()).stream().filter(other -> !other.branch().equals(instance)).forEach(processes::wake);
    }
}
