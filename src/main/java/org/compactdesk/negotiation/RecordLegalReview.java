package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record legal review" of BilateralNegotiation. */
@Component
class RecordLegalReview implements JavaDelegate {

    private static final Variable<String> OPINION = Variable.string("opinion", 3900);

    private final Proposals bargaining;

    RecordLegalReview(Proposals bargaining) {
        this.bargaining = bargaining;
    }

    @Override
    public void execute(DelegateExecution step) {
        bargaining.reviewed(Keys.of(step), OpenRound.ROUND.get(step), OPINION.take(step));
    }
}
