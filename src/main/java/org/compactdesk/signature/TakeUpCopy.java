package org.compactdesk.signature;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Take up copy" of SignatureAndReturn; there may be none left, where a withdrawal was faster. */
@Component
class TakeUpCopy implements JavaDelegate {

    /** The copy that this instance is about. */
    static final Variable<Long> COPY = Variable.number("copy");
    private static final Variable<Boolean> COPY_THERE = Variable.flag("copyThere");

    private final SignedCopies copies;

    TakeUpCopy(SignedCopies copies) {
        this.copies = copies;
    }

    @Override
    public void execute(DelegateExecution step) {
        Optional<SignedCopy> copy = copies.takeUp(BusinessKey.of(step));
        COPY_THERE.set(step, copy.isPresent());
        COPY.set(step, copy.map(SignedCopy::id).orElse(null));
    }
}
