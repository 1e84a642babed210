package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Freeze agreed text" of BilateralNegotiation. */
@Component
class FreezeAgreedText implements JavaDelegate {

    /** The number of the version that was frozen: a later one is not what was agreed. */
    static final Variable<Long> AGREED = Variable.number("agreedVersion");

    private final AgreedTexts texts;

    FreezeAgreedText(AgreedTexts texts) {
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution step) {
        AGREED.set(step, (long) texts.freeze(Keys.of(step), OpenRound.ROUND.get(step)).number());
    }
}
