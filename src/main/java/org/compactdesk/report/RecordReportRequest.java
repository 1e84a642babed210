package org.compactdesk.report;

import static org.compactdesk.report.ReportStep.*;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.ProcessFacts;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;

/** Step "Record report request" of ProgressReport. */
@Component
class RecordReportRequest implements JavaDelegate {

    private final Reports reports;
    private final Campaigns campaigns;

    RecordReportRequest(Reports reports, Campaigns campaigns) {
        this.reports = reports;
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        String reference = CAMPAIGN.take(step);
        LocalDate asOf = AS_OF.take(step);
        reports.check(reference, asOf).orRefuse();
        step.setProcessBusinessKey(reference);
        REPORT.set(step, reports.request(reference, asOf));
        Campaign campaign = campaigns.of(reference);
        ProcessFacts.MATTER.set(step, Messages.of("report.matter", Days.read(asOf)));
        ProcessFacts.CAMPAIGN.set(step, campaign.title());
        ProcessFacts.SIGNATURE_DEADLINE.set(step, Days.read(campaign.signatureDeadline()));
    }
}
