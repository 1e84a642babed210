package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Report conclusion" of SignatureAndReturn. */
@Component
class ReportConclusion implements JavaDelegate {

    private final Custody custody;

    ReportConclusion(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void execute(DelegateExecution step) {
        custody.reportConclusion(Keys.of(step));
    }
}
