package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Send agreed text" of BilateralNegotiation. */
@Component
class SendAgreedText implements JavaDelegate {

    private final AgreedTexts texts;

    SendAgreedText(AgreedTexts texts) {
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution step) {
        texts.send(Keys.of(step), FreezeAgreedText.AGREED.get(step));
    }
}
