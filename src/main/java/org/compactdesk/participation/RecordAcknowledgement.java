package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** Step "Record acknowledgement" of Participation. */
@Component
class RecordAcknowledgement implements JavaDelegate {

    private final Responses responses;

    RecordAcknowledgement(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution step) {
        responses.settle(Keys.of(step), Responses.IN_HAND.get(step), FactKind.ACKNOWLEDGED);
    }
}
