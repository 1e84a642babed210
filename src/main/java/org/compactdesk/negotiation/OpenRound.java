package org.compactdesk.negotiation;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Open round" of BilateralNegotiation; it may be over already, where a withdrawal or a signed copy was faster. */
@Component
class OpenRound implements JavaDelegate {

    /** The round of talks that this instance is. */
    static final Variable<Long> ROUND = Variable.number("round");
    private static final Variable<Boolean> ROUND_OPEN = Variable.flag("roundOpen");

    private final Talks talks;

    OpenRound(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution step) {
        Optional<TalksRound> round = talks.takeUp(Keys.of(step));
        ROUND_OPEN.set(step, round.isPresent());
        ROUND.set(step, round.map(TalksRound::id).orElse(null));
    }
}
