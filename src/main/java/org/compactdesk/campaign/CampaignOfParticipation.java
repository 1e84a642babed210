package org.compactdesk.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.springframework.stereotype.Component;

/** The campaign's dates and people on the participation's page. */
@Component
class CampaignOfParticipation implements PageSection {

    private final Campaigns campaigns;

    CampaignOfParticipation(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String title() {
        return Messages.of("campaign.section");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "participation/campaign";
    }

    @Override
    public Map<String, Object> about(BusinessKey key) {
        Map<String, Object> about = new LinkedHashMap<>();
        campaigns.find(key.reference()).ifPresent(campaign -> about.put("campaign", campaign));
        campaigns.find(key.reference()).flatMap(Campaign::meeting).ifPresent(meeting -> about.put("meeting", meeting));
        return about;
    }
}
