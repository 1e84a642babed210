package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** The part of a form in which the text is gone through clause by clause. */
final class ClauseForm {

    private static final Variable<Upload> WORDINGS = Variable.upload("wordings");
    private static final Variable<Upload> COMMITMENTS = Variable.upload("commitments");
    private static final Variable<Upload> ADDITIONS = Variable.upload("additions");

    private ClauseForm() {
    }

    static EnteredChanges take(DelegateExecution step) {
        return new EnteredChanges(WORDINGS.takeIfThere(step), COMMITMENTS.takeIfThere(step), ADDITIONS.takeIfThere(step));
    }
}
