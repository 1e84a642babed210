package org.compactdesk.campaign;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Briefing.Card;
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

    /** As everything stands now. */
    public Card of(String reference) {
        return of(campaigns.of(reference));
    }

    /** As {@link #of(String)}, of what is at hand. */
    public Card of(Campaign campaign) {
        return new Card(campaign.title(), campaign.reference(), Messages.of("stage." + campaign.stage()), deadline(campaign), campaign.page());
    }

    /** The signature deadline as changed, with the working days left: "Friday, 25 August 2017 (3 working days left)". */
    String deadline(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        LocalDate deadline = campaign.signatureDeadline();
        String day = Days.readWithWeekday(deadline);
        if (today.equals(deadline)) {
            return Messages.of("card.deadlineToday", day);
        }
        return today.isAfter(deadline) ? Messages.of("card.deadlinePassed", day)
                : Messages.of("card.daysLeft", day, calendar.between(today, deadline));
    }
}
