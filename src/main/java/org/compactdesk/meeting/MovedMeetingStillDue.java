package org.compactdesk.meeting;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.StillDue;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** A letter about a moved meeting is due while the meeting is on the day that it tells, and still to come. */
@Component
class MovedMeetingStillDue implements StillDue {

    private final Clock clock;

    MovedMeetingStillDue(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.MOVED_MEETING;
    }

    @Override
    public boolean stillDue(Letter letter, Campaign campaign, History history) {
        LocalDate today = LocalDate.now(clock);
        LocalDate told = LocalDate.parse(letter.content().fields().get(MovedMeeting.NEW_DATE));
        boolean stands = campaign.meeting().filter(meeting -> meeting.date().equals(told)).isPresent();
        return stands && !told.isBefore(today) && MovedMeeting.isTold(history, today);
    }
}
