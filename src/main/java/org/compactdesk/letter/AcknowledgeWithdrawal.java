package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.participation.Responses;
import org.springframework.stereotype.Component;

/** Step "Acknowledge withdrawal" of Participation. */
@Component
class AcknowledgeWithdrawal implements JavaDelegate {

    private final Acknowledgements acknowledgements;

    AcknowledgeWithdrawal(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void execute(DelegateExecution step) {
        acknowledgements.acknowledgeWithdrawal(Keys.of(step), Responses.IN_HAND.get(step));
    }
}
