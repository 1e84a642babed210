package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Compare with version sent" of SignatureAndReturn: takes the copy to look at now. */
@Component
class CompareWithVersionSent implements JavaDelegate {

    /** The copy that this instance is about. */
    static final Variable<Long> COPY = Variable.number("copy");
    static final Variable<Comparison> COMPARISON = Variable.choice("comparison", Comparison.class);

    private final SignedCopies copies;
    private final Examinations examinations;

    CompareWithVersionSent(SignedCopies copies, Examinations examinations) {
        this.copies = copies;
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        SignedCopy copy = copies.examined(BusinessKey.of(step)).orElseThrow();
        COPY.set(step, copy.id());
        COMPARISON.set(step, examinations.compare(copy));
    }
}
