package org.compactdesk.campaign;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.engine.Briefing.Card;
import org.compactdesk.engine.Refused;
import org.springframework.stereotype.Component;

/** The quiet card on top of a form that is about a whole campaign. */
@Component
public class CampaignCards {

    private final Campaigns campaigns;
    private final Clock clock;

    CampaignCards(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** As everything stands now; the deadline as changed, with the calendar days left. */
    public Card of(String reference) {
        Campaign campaign = campaigns.of(reference);
        return new Card(campaign.title(), campaign.reference(), Refused.sentence("stage." + campaign.stage()),
                campaign.deadlineSeenFrom(LocalDate.now(clock)), campaign.page());
    }
}
