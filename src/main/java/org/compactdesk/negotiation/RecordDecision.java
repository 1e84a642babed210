package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record decision" of BilateralNegotiation. */
@Component
class RecordDecision extends ClauseFormStep {

    private static final Variable<Decision> DECISION = Variable.choice("decision", Decision.class);
    private static final Variable<String> WORDS = Variable.string("words", 3900);

    private final Proposals bargaining;

    RecordDecision(Proposals bargaining) {
        this.bargaining = bargaining;
    }

    @Override
    public void execute(DelegateExecution step) {
        bargaining.decide(Keys.of(step), OpenRound.ROUND.get(step), DECISION.get(step), changes(step), WORDS.takeIfThere(step).orElse(null)).orRefuse();
    }
}
