package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record reply" of Participation. */
@Component
class RecordReply implements JavaDelegate {

    private static final Variable<Upload> ANSWER = Variable.upload("answer");

    private final Replies replies;

    RecordReply(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution step) {
        String words = ANSWER.takeIfThere(step).map(EnteredWords::of).orElse("");
        replies.write(Keys.of(step), Replies.QUESTION.get(step), Replies.ASKED.get(step), words).orRefuse();
    }
}
