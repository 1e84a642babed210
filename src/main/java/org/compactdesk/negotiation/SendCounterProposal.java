package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Send counter proposal" of BilateralNegotiation. */
@Component
class SendCounterProposal implements JavaDelegate {

    private final AgreedTexts texts;

    SendCounterProposal(AgreedTexts texts) {
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution step) {
        texts.sendCounterProposal(Keys.of(step), OpenRound.ROUND.get(step));
    }
}
