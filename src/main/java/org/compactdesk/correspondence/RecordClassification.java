package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Variable;
import org.compactdesk.participation.TextMatch;
import org.springframework.stereotype.Component;

/** Step "Record classification" of IncomingCorrespondence. */
@Component
class RecordClassification implements JavaDelegate {

    private static final Variable<Classification> CLASSIFICATION = Variable.choice("classification", Classification.class);
    private static final Variable<TextMatch> TEXT_MATCHES = Variable.choice("textMatches", TextMatch.class);

    private final Arrivals arrivals;

    RecordClassification(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void execute(DelegateExecution step) {
        CLASSIFICATION.get(step).record(arrivals, Arrivals.ENTRY.get(step), TEXT_MATCHES.takeIfThere(step).orElse(null)).orRefuse();
    }
}
