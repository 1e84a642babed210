package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.participation.Responses;
import org.springframework.stereotype.Component;

/** Step "Send acknowledgement" of Participation. */
@Component
class SendAcknowledgement implements JavaDelegate {

    private final Acknowledgements acknowledgements;

    SendAcknowledgement(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void execute(DelegateExecution step) {
        acknowledgements.acknowledge(Keys.of(step), Responses.IN_HAND.get(step));
    }
}
