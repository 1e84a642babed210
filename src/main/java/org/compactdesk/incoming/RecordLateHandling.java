package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record late handling" of IncomingCorrespondence. */
@Component
class RecordLateHandling implements JavaDelegate {

    private static final Variable<LateResponses.Decision> LATE = Variable.choice("late", LateResponses.Decision.class);

    private final LateResponses lateResponses;

    RecordLateHandling(LateResponses lateResponses) {
        this.lateResponses = lateResponses;
    }

    @Override
    public void execute(DelegateExecution step) {
        lateResponses.record(Keys.of(step), LATE.get(step), FileResponse.RESPONSE.get(step));
    }
}
