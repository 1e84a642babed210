package org.compactdesk.report;

import static org.compactdesk.report.ReportStep.REPORT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Compile report" of ProgressReport. */
@Component
class CompileReport implements JavaDelegate {

    private final Reports reports;

    CompileReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution step) {
        reports.compile(step.getProcessBusinessKey(), REPORT.get(step)).orRefuse();
    }
}
