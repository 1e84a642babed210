package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.springframework.stereotype.Component;

/** Step "Freeze agreed text" of BilateralNegotiation. */
@Component
class FreezeAgreedText implements JavaDelegate {

    private final AgreedTexts texts;

    FreezeAgreedText(AgreedTexts texts) {
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution step) {
        texts.freeze(BusinessKey.of(step), OpenRound.ROUND.get(step));
    }
}
