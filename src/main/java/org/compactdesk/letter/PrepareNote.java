package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Prepare note" of Participation. */
@Component
class PrepareNote implements JavaDelegate {

    private final NotesVerbales notes;

    PrepareNote(NotesVerbales notes) {
        this.notes = notes;
    }

    @Override
    public void execute(DelegateExecution step) {
        notes.prepare(Keys.of(step));
    }
}
