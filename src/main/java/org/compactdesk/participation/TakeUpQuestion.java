package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** Step "Take up question" of Participation. */
@Component
class TakeUpQuestion implements JavaDelegate {

    private final Responses responses;

    TakeUpQuestion(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution step) {
        Long question = Responses.IN_HAND.get(step);
        Fact asked = responses.settle(Keys.of(step), question, FactKind.QUESTION_ASKED);
        Replies.QUESTION.setLocal(step, question);
        Replies.ASKED.setLocal(step, asked.id());
    }
}
