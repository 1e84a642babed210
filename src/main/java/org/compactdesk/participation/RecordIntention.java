package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
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
        BusinessKey key = BusinessKey.of(step);
        long response = Responses.IN_HAND.get(step);
        if (responses.of(key, response).kind() == ResponseKind.INTENTION_TAKEN_BACK) {
            responses.takeBack(key, response);
        } else {
            responses.settle(key, response, FactKind.INTENTION_ANNOUNCED);
        }
    }
}
