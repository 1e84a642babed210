package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** A step after a form in a part of which the text is gone through clause by clause. */
abstract class ClauseFormStep implements JavaDelegate {

    private static final Variable<Upload> WORDINGS = Variable.upload("wordings");
    private static final Variable<Upload> COMMITMENTS = Variable.upload("commitments");
    private static final Variable<Upload> ADDITIONS = Variable.upload("additions");

    EnteredChanges changes(DelegateExecution step) {
        return new EnteredChanges(WORDINGS.takeIfThere(step), COMMITMENTS.takeIfThere(step), ADDITIONS.takeIfThere(step));
    }
}
