package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.springframework.stereotype.Component;

/** Step "Send again" of Participation: the next issue, to the corrected address. */
@Component
class SendAgain implements JavaDelegate {

    private final Letters letters;

    SendAgain(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.send(BusinessKey.of(step), Letters.LETTER.get(step));
    }
}
