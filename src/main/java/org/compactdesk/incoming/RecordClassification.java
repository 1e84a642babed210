package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.Variable;
import org.compactdesk.record.TextMatch;
import org.springframework.stereotype.Component;

/** Step "Record classification" of IncomingCorrespondence. */
@Component
class RecordClassification extends ArrivalStep {

    private static final Variable<Classification> CLASSIFICATION = Variable.choice("classification", Classification.class);
    private static final Variable<TextMatch> TEXT_MATCHES = Variable.choice("textMatches", TextMatch.class);

    private final IncomingItems arrivals;
    private final KindFound kindFound;

    RecordClassification(IncomingItems arrivals, ProcessCard onItsWay, KindFound kindFound) {
        super(arrivals, onItsWay);
        this.arrivals = arrivals;
        this.kindFound = kindFound;
    }

    @Override
    public void execute(DelegateExecution step) {
        long entry = IncomingItems.ENTRY.get(step);
        arrivals.isAbout(step.getProcessBusinessKey(), entry).orRefuse();
        kindFound.record(entry, CLASSIFICATION.get(step), TEXT_MATCHES.takeIfThere(step).orElse(null)).orRefuse();
        goByTheRecord(step);
    }
}
