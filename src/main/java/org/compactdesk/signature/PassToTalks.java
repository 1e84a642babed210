package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Pass to talks" of SignatureAndReturn. */
@Component
class PassToTalks implements JavaDelegate {

    private final Examinations examinations;

    PassToTalks(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        examinations.passToTalks(Keys.of(step), CompareWithVersionSent.COPY.get(step));
    }
}
