package org.compactdesk.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Briefing;
import org.compactdesk.process.ProgressReportProcess;
import org.compactdesk.register.Figures;
import org.springframework.stereotype.Component;

/** The report as it would be published, and the figures that the public does not see. */
@Component
class ReviewReportBriefing implements Briefing {

    private final Reports reports;
    private final Figures figures;
    private final Campaigns campaigns;
    private final Documents documents;

    ReviewReportBriefing(Reports reports, Figures figures, Campaigns campaigns, Documents documents) {
        this.reports = reports;
        this.figures = figures;
        this.campaigns = campaigns;
        this.documents = documents;
    }

    @Override
    public String form() {
        return "ReviewReport";
    }

    @Override
    public Map<String, Object> about(Request request) {
        Report report = reports.of(request.campaign(), request.get(ProgressReportProcess.REPORT));
        Campaign campaign = campaigns.of(report.reference());
        Map<String, Object> about = new HashMap<>();
        about.put("card", new Card(Messages.of("report.title", Days.read(report.asOf())), campaign.titleAndReference(),
                null, Days.read(campaign.signatureDeadline()), campaign.page()));
        about.put("report", report);
        about.put("figures", figures.of(report.reference(), report.asOf(), report.compilation().knownAt()));
        about.put("documents", List.of(documents.of(report.compilation().document())));
        about.put("changed", !reports.isUpToDate(report));
        about.put("reasons", reports.reasons(report.id()));
        return about;
    }
}
