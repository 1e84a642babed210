package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Send again" of Participation: the next issue, to the corrected address. */
@Component
class SendAgain implements JavaDelegate {

    private final Letters letters;
    private final AfterNote afterNote;

    SendAgain(Letters letters, AfterNote afterNote) {
        this.letters = letters;
        this.afterNote = afterNote;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.send(Keys.of(step), Letters.LETTER.get(step));
        afterNote.follow(Keys.of(step));
    }
}
