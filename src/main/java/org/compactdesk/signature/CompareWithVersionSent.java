package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Compare with version sent" of SignatureAndReturn. */
@Component
class CompareWithVersionSent implements JavaDelegate {

    static final Variable<Comparison> COMPARISON = Variable.choice("comparison", Comparison.class);

    private final SignedCopies copies;
    private final Examinations examinations;

    CompareWithVersionSent(SignedCopies copies, Examinations examinations) {
        this.copies = copies;
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        COMPARISON.set(step, examinations.compare(copies.of(BusinessKey.of(step), TakeUpCopy.COPY.get(step))));
    }
}
