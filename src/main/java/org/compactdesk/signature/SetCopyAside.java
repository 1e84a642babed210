package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Set copy aside" of SignatureAndReturn. */
@Component
class SetCopyAside implements JavaDelegate {

    /** Whether another copy of this Member State is still open. */
    static final Variable<Boolean> ANOTHER_COPY = Variable.flag("anotherCopy");

    private final Examinations examinations;

    SetCopyAside(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        ANOTHER_COPY.set(step, examinations.setAside(Keys.of(step), CompareWithVersionSent.COPY.get(step)));
    }
}
