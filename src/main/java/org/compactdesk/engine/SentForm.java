package org.compactdesk.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.kernel.BusinessKey;

/** What the form before a step sent, for features that read several of its fields by a rule of their own. */
public final class SentForm {

    private final DelegateExecution step;

    public SentForm(DelegateExecution step) {
        this.step = step;
    }

    /** Of the participation that the form is about. */
    public BusinessKey participation() {
        return Keys.of(step);
    }

    /** Reads and removes. */
    public <T> Optional<T> take(Variable<T> field) {
        return field.takeIfThere(step);
    }

    /** What the form calls the field: a sentence that begins with it stands there. */
    public String label(Variable<?> field) {
        return FieldNames.of(field.name(), step);
    }
}
