package org.compactdesk.signature;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Return copy" of SignatureAndReturn. */
@Component
class ReturnCopy implements JavaDelegate {

    private static final Variable<Instant> CLOSE_UNCONFIRMED_AT = Variable.instant("closeUnconfirmedAt");

    private final Custody custody;

    ReturnCopy(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void execute(DelegateExecution step) {
        custody.returnCopy(Keys.of(step), CompareWithVersionSent.COPY.get(step));
        CLOSE_UNCONFIRMED_AT.set(step, custody.closeUnconfirmedAt());
    }
}
