package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
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
        notes.prepare(BusinessKey.of(step));
    }
}
