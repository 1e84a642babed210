package org.compactdesk.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Dossier;
import org.springframework.stereotype.Component;

/** The campaign's dates and people on the participation's page. */
@Component
class CampaignOfParticipation implements PageSection<Dossier> {

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
    public Map<String, Object> about(Dossier dossier) {
        Map<String, Object> about = new LinkedHashMap<>();
        Optional<Campaign> found = campaigns.find(dossier.key().reference());
        found.ifPresent(campaign -> about.put("campaign", campaign));
        found.flatMap(Campaign::meeting).ifPresent(meeting -> about.put("meeting", meeting));
        return about;
    }
}
