package org.compactdesk.negotiation;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "File answer" of BilateralNegotiation. */
@Component
class FileAnswer implements JavaDelegate {

    private static final Variable<Answer> ANSWER = Variable.choice("answer", Answer.class);
    private static final Variable<LocalDate> ON = Variable.date("answeredOn");
    private static final Variable<Upload> PAPER = Variable.upload("paper");
    private static final Variable<String> ACCOUNT = Variable.string("account");

    private final Proposals bargaining;

    FileAnswer(Proposals bargaining) {
        this.bargaining = bargaining;
    }

    @Override
    public void execute(DelegateExecution step) {
        bargaining.answer(Keys.of(step), OpenRound.ROUND.get(step), ANSWER.get(step), ON.take(step), PAPER.takeIfThere(step), ACCOUNT.takeIfThere(step).orElse(null))
                .orRefuse();
    }
}
