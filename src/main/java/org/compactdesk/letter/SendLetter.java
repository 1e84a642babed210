package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Send letter" of Participation: a planned letter that was released, such as a reminder. */
@Component
class SendLetter implements JavaDelegate {

    private final Letters letters;

    SendLetter(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.send(Keys.of(step), Letters.LETTER.get(step));
    }
}
