package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Record signature overtaken" of SignatureAndReturn. */
@Component
class RecordSignatureOvertaken implements JavaDelegate {

    private final Examinations examinations;

    RecordSignatureOvertaken(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        examinations.overtaken(Keys.of(step));
    }
}
