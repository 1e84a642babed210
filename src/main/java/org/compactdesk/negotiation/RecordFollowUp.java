package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record follow up" of BilateralNegotiation. */
@Component
class RecordFollowUp implements JavaDelegate {

    private static final Variable<String> FOLLOW_UP = Variable.string("followUp");

    private final Proposals bargaining;

    RecordFollowUp(Proposals bargaining) {
        this.bargaining = bargaining;
    }

    @Override
    public void execute(DelegateExecution step) {
        bargaining.followedUp(Keys.of(step), OpenRound.ROUND.get(step), FOLLOW_UP.take(step));
    }
}
