package org.compactdesk.campaign;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.engine.Briefing.Card;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Refused;
import org.compactdesk.mission.MemberStates;
import org.compactdesk.participation.Participations;
import org.springframework.stereotype.Component;

/** The quiet card on top of a form that is about one participation. */
@Component
public class ParticipationCards {

    private final Participations participations;
    private final Campaigns campaigns;
    private final MemberStates states;
    private final Clock clock;

    ParticipationCards(Participations participations, Campaigns campaigns, MemberStates states, Clock clock) {
        this.participations = participations;
        this.campaigns = campaigns;
        this.states = states;
        this.clock = clock;
    }

    /** As everything stands now; the deadline as changed, with the calendar days left. */
    public Card of(BusinessKey key) {
        Campaign campaign = campaigns.of(key.reference());
        return new Card(states.of(key.iso3()).shortName(), campaign.title() + " (" + key.reference() + ")",
                Refused.sentence("standing." + participations.standing(key)), campaign.deadlineSeenFrom(LocalDate.now(clock)), key.page());
    }
}
