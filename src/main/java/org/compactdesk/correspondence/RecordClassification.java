package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record classification" of IncomingCorrespondence. */
@Component
class RecordClassification implements JavaDelegate {

    private static final Variable<Classification> CLASSIFICATION = Variable.choice("classification", Classification.class);

    private final KindFound kindFound;

    RecordClassification(KindFound kindFound) {
        this.kindFound = kindFound;
    }

    @Override
    public void execute(DelegateExecution step) {
        kindFound.record(CLASSIFICATION.get(step), step).orRefuse();
    }
}
