package org.compactdesk.campaign;

import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Briefing.Card;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactKind;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** The quiet card on top of a form that is about one participation. */
@Component
public class ParticipationCards {

    private final Participations participations;
    private final Campaigns campaigns;
    private final MemberStates states;
    private final CampaignCards cards;

    ParticipationCards(Participations participations, Campaigns campaigns, MemberStates states, CampaignCards cards) {
        this.participations = participations;
        this.campaigns = campaigns;
        this.states = states;
        this.cards = cards;
    }

    /** As everything stands now; the deadline as changed, with the working days left. */
    public Card of(BusinessKey key) {
        Campaign campaign = campaigns.of(key.reference());
        return new Card(states.of(key.iso3()).shortName(), campaign.titleAndReference(),
                standing(key), cards.deadline(campaign), key.page());
    }

    private String standing(BusinessKey key) {
        boolean addressed = participations.history(key).isAddressed();
        return Messages.of(addressed ? "standing." + participations.standing(key) : "fact." + FactKind.ADDRESSED_IN_ERROR);
    }
}
