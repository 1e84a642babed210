package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.participation.Replies;
import org.springframework.stereotype.Component;

/** Step "Send answer" of Participation. */
@Component
class SendAnswer implements JavaDelegate {

    private final Acknowledgements acknowledgements;

    SendAnswer(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void execute(DelegateExecution step) {
        acknowledgements.answer(Keys.of(step), Replies.QUESTION.get(step));
    }
}
