package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** Step "Record decline" of Participation. */
@Component
class RecordDecline implements JavaDelegate {

    private final Responses responses;

    RecordDecline(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution step) {
        responses.settle(Keys.of(step), Responses.IN_HAND.get(step), FactKind.DECLINED);
    }
}
