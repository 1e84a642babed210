package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Take in further copy" of SignatureAndReturn: notes on the copy in hand that its examination rests. */
@Component
class TakeInFurtherCopy implements JavaDelegate {

    private final Examinations examinations;

    TakeInFurtherCopy(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        examinations.interrupt(Keys.of(step), CompareWithVersionSent.COPY.get(step));
    }
}
