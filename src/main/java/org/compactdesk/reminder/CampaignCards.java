package org.compactdesk.reminder;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.Briefing.Card;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.Refused;
import org.springframework.stereotype.Component;

/** The quiet card on top of a form that is about a whole campaign. */
@Component
public class CampaignCards {

    private final Campaigns campaigns;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CampaignCards(Campaigns campaigns, WorkingCalendar calendar, Clock clock) {
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Card of(String reference) {
        Campaign campaign = campaigns.of(reference);
        return new Card(campaign.title(), reference, null, deadline(campaign.signatureDeadline()), campaign.page());
    }

    private String deadline(LocalDate day) {
        int left = calendar.between(LocalDate.now(clock), day);
        return LocalDate.now(clock).isAfter(day) ? Refused.sentence("card.deadlinePassed", Days.read(day))
                : Refused.sentence("reminder.workingDaysLeft", Days.readWithWeekday(day), Integer.toString(left));
    }
}
