package org.compactdesk.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Refused;
import org.compactdesk.participation.PageSection;
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
        return Refused.sentence("campaign.section");
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
