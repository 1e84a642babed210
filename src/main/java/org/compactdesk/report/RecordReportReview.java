package org.compactdesk.report;

import static org.compactdesk.report.ReportStep.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record report review" of ProgressReport. */
@Component
class RecordReportReview implements JavaDelegate {

    private final Reports reports;

    RecordReportReview(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution step) {
        String reason = REASON.takeIfThere(step).orElse(null);
        reports.review(step.getProcessBusinessKey(), REPORT.get(step), REVIEW.get(step), reason).orRefuse();
    }
}
