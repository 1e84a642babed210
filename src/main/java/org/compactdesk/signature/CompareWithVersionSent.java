package org.compactdesk.signature;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Compare with version sent" of SignatureAndReturn: takes up the copy to look at now; none is left where a withdrawal was faster. */
@Component
class CompareWithVersionSent implements JavaDelegate {

    /** The copy that this instance is about. */
    static final Variable<Long> COPY = Variable.number("copy");
    private static final Variable<Boolean> COPY_THERE = Variable.flag("copyThere");
    static final Variable<Comparison> COMPARISON = Variable.choice("comparison", Comparison.class);

    private final SignedCopies copies;
    private final Examinations examinations;

    CompareWithVersionSent(SignedCopies copies, Examinations examinations) {
        this.copies = copies;
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        Optional<SignedCopy> copy = copies.takeUp(Keys.of(step));
        COPY_THERE.set(step, copy.isPresent());
        COPY.set(step, copy.map(SignedCopy::id).orElse(null));
        COMPARISON.set(step, copy.map(examinations::compare).orElse(null));
    }
}
