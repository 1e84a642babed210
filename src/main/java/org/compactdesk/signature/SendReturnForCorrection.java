package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Send return for correction" of SignatureAndReturn. */
@Component
class SendReturnForCorrection implements JavaDelegate {

    private final Custody custody;

    SendReturnForCorrection(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void execute(DelegateExecution step) {
        custody.sendReturnForCorrection(Keys.of(step), CompareWithVersionSent.COPY.get(step));
    }
}
