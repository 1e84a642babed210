package org.compactdesk.campaign;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Briefing.Card;
import org.compactdesk.participation.Dossier;
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
    private final Clock clock;

    ParticipationCards(Participations participations, Campaigns campaigns, MemberStates states, CampaignCards cards, Clock clock) {
        this.participations = participations;
        this.campaigns = campaigns;
        this.states = states;
        this.cards = cards;
        this.clock = clock;
    }

    /** As everything stands now; the deadline as changed, with the working days left. */
    public Card of(BusinessKey key) {
        return of(participations.dossier(key), campaigns.of(key.reference()));
    }

    /** As {@link #of(BusinessKey)}, of what is at hand. */
    public Card of(Dossier dossier, Campaign campaign) {
        BusinessKey key = dossier.key();
        return new Card(states.of(key.iso3()).shortName(), campaign.titleAndReference(),
                standing(dossier), cards.deadline(campaign), key.page());
    }

    private String standing(Dossier dossier) {
        return Messages.of(dossier.history().isAddressed() ? "standing." + dossier.standing(LocalDate.now(clock)) : "fact." + FactKind.ADDRESSED_IN_ERROR);
    }
}
