package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Reopen participation" of IncomingCorrespondence. */
@Component
class ReopenParticipation implements JavaDelegate {

    private final LateResponses lateResponses;

    ReopenParticipation(LateResponses lateResponses) {
        this.lateResponses = lateResponses;
    }

    @Override
    public void execute(DelegateExecution step) {
        lateResponses.reopen(Keys.of(step));
    }
}
