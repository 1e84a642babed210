package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Send note verbale" of Participation. */
@Component
class SendNoteVerbale implements JavaDelegate {

    private final NotesVerbales notes;
    private final Letters letters;
    private final AfterNote afterNote;

    SendNoteVerbale(NotesVerbales notes, Letters letters, AfterNote afterNote) {
        this.notes = notes;
        this.letters = letters;
        this.afterNote = afterNote;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.send(notes.find(Keys.of(step)).orElseThrow());
        afterNote.follow(Keys.of(step));
    }
}
