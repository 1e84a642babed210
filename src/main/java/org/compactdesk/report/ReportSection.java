package org.compactdesk.report;

import java.util.HashMap;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.CampaignSection;
import org.springframework.stereotype.Component;

/** The reports on a campaign: published, under review, and those that were discarded, with the reason. */
@Component
class ReportSection implements CampaignSection {

    private final Reports reports;

    ReportSection(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String title() {
        return Messages.of("report.section");
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String template() {
        return "campaign/reports";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        Map<String, Object> about = new HashMap<>();
        if (campaign.isDispatched()) {
            about.put("reference", campaign.reference());
            about.put("reports", reports.all(campaign.reference()));
            about.put("discarded", reports.discarded(campaign.reference()).stream()
                    .map(report -> Map.of("asOf", report.asOf(), "why", String.join(" ", reports.reasons(report.id())))).toList());
        }
        return about;
    }
}
