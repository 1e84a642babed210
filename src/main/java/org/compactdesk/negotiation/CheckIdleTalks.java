package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Check idle talks" of BilateralNegotiation. */
@Component
class CheckIdleTalks implements JavaDelegate {

    private static final Variable<Boolean> IDLE = Variable.flag("idle");

    private final Talks talks;

    CheckIdleTalks(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution step) {
        IDLE.setLocal(step, talks.foundIdle(Keys.of(step), OpenRound.ROUND.get(step)));
    }
}
