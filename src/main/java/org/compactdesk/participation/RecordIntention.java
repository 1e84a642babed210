package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Record intention" of Participation. */
@Component
class RecordIntention implements JavaDelegate {

    private final Responses responses;

    RecordIntention(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution step) {
        responses.settleIntention(Keys.of(step), Responses.IN_HAND.get(step));
    }
}
