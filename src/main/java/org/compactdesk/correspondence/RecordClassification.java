package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record classification" of IncomingCorrespondence. */
@Component
class RecordClassification implements JavaDelegate {

    private static final Variable<Classification> CLASSIFICATION = Variable.choice("classification", Classification.class);

    private final Arrivals arrivals;
    private final KindFound kindFound;

    RecordClassification(Arrivals arrivals, KindFound kindFound) {
        this.arrivals = arrivals;
        this.kindFound = kindFound;
    }

    @Override
    public void execute(DelegateExecution step) {
        arrivals.isAbout(step.getProcessBusinessKey(), Arrivals.ENTRY.get(step)).orRefuse();
        kindFound.record(CLASSIFICATION.get(step), step).orRefuse();
    }
}
