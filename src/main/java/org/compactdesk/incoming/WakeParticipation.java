package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Processes;
import org.compactdesk.engine.Variable;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.stereotype.Component;

/** Step "Wake participation" of IncomingCorrespondence. */
@Component
class WakeParticipation implements JavaDelegate {

    private static final Variable<Boolean> AT_WORK = Variable.flag("atWork");

    private final Processes processes;
    private final Responses responses;

    WakeParticipation(Processes processes, Responses responses) {
        this.processes = processes;
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution step) {
        processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, step.getProcessBusinessKey());
        AT_WORK.set(step, responses.isLookedAfter(Keys.of(step), FileResponse.RESPONSE.get(step)));
    }
}
