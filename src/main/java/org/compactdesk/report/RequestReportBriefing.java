package org.compactdesk.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.springframework.stereotype.Component;

/** The campaigns on which there can be a report, the one dispatched last first. */
@Component
class RequestReportBriefing implements Briefing {

    private final Campaigns campaigns;
    private final Clock clock;

    RequestReportBriefing(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "RequestReport";
    }

    @Override
    public Map<String, Object> about(Request request) {
        List<Choice> choices = campaigns.dispatched().stream()
                .sorted(Comparator.comparing(Campaign::releasedAt).reversed())
                .map(campaign -> Choice.of(campaign.reference(), campaign.titleAndReference()))
                .toList();
        return Map.of("noneDispatched", choices.isEmpty(),
                "data", Map.of("campaigns", choices, "today", LocalDate.now(clock).toString()));
    }
}
