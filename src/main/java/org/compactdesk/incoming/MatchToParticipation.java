package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Match to participation" of IncomingCorrespondence. */
@Component
class MatchToParticipation extends ArrivalStep {

    private static final Variable<Boolean> MATCHED = Variable.flag("matched");

    private final IncomingItems arrivals;

    MatchToParticipation(IncomingItems arrivals, ProcessCard onItsWay) {
        super(arrivals, onItsWay);
        this.arrivals = arrivals;
    }

    @Override
    public void execute(DelegateExecution step) {
        MATCHED.set(step, arrivals.match(IncomingItems.ENTRY.get(step)).isPresent());
        goByTheRecord(step);
    }
}
