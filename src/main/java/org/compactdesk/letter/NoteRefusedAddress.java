package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Note refused address" of Participation. */
@Component
class NoteRefusedAddress implements JavaDelegate {

    private final AddressCorrection correction;

    NoteRefusedAddress(AddressCorrection correction) {
        this.correction = correction;
    }

    @Override
    public void execute(DelegateExecution step) {
        Letters.LETTER.setLocal(step, correction.letterOf(Keys.of(step), Letters.LETTER.find(step)).orElse(null));
    }
}
