package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Open round" of BilateralNegotiation. */
@Component
class OpenRound implements JavaDelegate {

    /** The round of talks that this instance is. */
    static final Variable<Long> ROUND = Variable.number("round");

    private final Talks talks;

    OpenRound(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution step) {
        ROUND.set(step, talks.open(BusinessKey.of(step)).orElseThrow().id());
    }
}
