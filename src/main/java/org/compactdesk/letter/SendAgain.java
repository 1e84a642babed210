package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.instruction.CorrigendumLetters;
import org.springframework.stereotype.Component;

/** Step "Send again" of Participation: the next issue, to the corrected address. */
@Component
class SendAgain implements JavaDelegate {

    private final Letters letters;
    private final CorrigendumLetters corrigenda;

    SendAgain(Letters letters, CorrigendumLetters corrigenda) {
        this.letters = letters;
        this.corrigenda = corrigenda;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.send(Keys.of(step), Letters.LETTER.get(step));
        corrigenda.follow(Keys.of(step));
    }
}
