package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.negotiation.TalksRound.Ending;
import org.springframework.stereotype.Component;

/** Step "Record talks overtaken" of BilateralNegotiation. */
@Component
class RecordTalksOvertaken implements JavaDelegate {

    private final Talks talks;

    RecordTalksOvertaken(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution step) {
        talks.close(Keys.of(step), Ending.OVERTAKEN);
    }
}
