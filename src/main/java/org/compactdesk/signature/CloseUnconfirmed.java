package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Close unconfirmed" of SignatureAndReturn. */
@Component
class CloseUnconfirmed implements JavaDelegate {

    private final Custody custody;

    CloseUnconfirmed(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void execute(DelegateExecution step) {
        custody.closeUnconfirmed(Keys.of(step), CompareWithVersionSent.COPY.get(step));
    }
}
