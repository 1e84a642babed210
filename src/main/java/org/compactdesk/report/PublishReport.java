package org.compactdesk.report;

import static org.compactdesk.report.ReportStep.REPORT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Publish report" of ProgressReport. */
@Component
class PublishReport implements JavaDelegate {

    private final Reports reports;

    PublishReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution step) {
        reports.publish(step.getProcessBusinessKey(), REPORT.get(step)).orRefuse();
    }
}
