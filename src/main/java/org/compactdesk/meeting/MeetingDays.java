package org.compactdesk.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.Meeting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the lists of a meeting are settled and when its announcements are recorded; all at the beginning of business in New York. */
@Component
@Transactional
class MeetingDays {

    private final Campaigns campaigns;
    private final WorkingCalendar calendar;
    private final MeetingSettings settings;

    MeetingDays(Campaigns campaigns, WorkingCalendar calendar, MeetingSettings settings) {
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The meeting's day as it is now, held until the transaction ends; nothing where the campaign is closed or has no meeting. */
    public Optional<LocalDate> day(String reference) {
        campaigns.lock(reference);
        return Optional.of(campaigns.of(reference)).filter(campaign -> !campaign.isClosed())
                .flatMap(campaign -> campaign.meeting().map(Meeting::date));
    }

    Instant settleAt(LocalDate meeting) {
        return calendar.openOfBusiness(calendar.before(meeting, settings.settleDays()));
    }

    Instant meetingAt(LocalDate meeting) {
        return calendar.openOfBusiness(meeting);
    }
}
