package org.compactdesk.register;

import static org.compactdesk.register.ReportStep.*;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record report request" of ProgressReport. */
@Component
class RecordReportRequest implements JavaDelegate {

    private final Reports reports;

    RecordReportRequest(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution step) {
        String reference = CAMPAIGN.take(step);
        LocalDate asOf = AS_OF.take(step);
        reports.check(reference, asOf).orRefuse();
        step.setProcessBusinessKey(reference);
        REPORT.set(step, reports.request(reference, asOf));
    }
}
