package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.instruction.CorrigendumLetters;
import org.springframework.stereotype.Component;

/** Step "Send note verbale" of Participation. */
@Component
class SendNoteVerbale implements JavaDelegate {

    private final NotesVerbales notes;
    private final Letters letters;
    private final CorrigendumLetters corrigenda;

    SendNoteVerbale(NotesVerbales notes, Letters letters, CorrigendumLetters corrigenda) {
        this.notes = notes;
        this.letters = letters;
        this.corrigenda = corrigenda;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.send(notes.find(Keys.of(step)).orElseThrow());
        corrigenda.follow(Keys.of(step));
    }
}
