package org.compactdesk.reminder;

import static org.compactdesk.reminder.ChangedDeadline.NEW_DEADLINE;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.StillDue;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** A letter about more time is due while the deadline is the one it tells, the mission has the note and a signed copy may still come. */
@Component
class ChangedDeadlineStillDue implements StillDue {

    private final Clock clock;

    ChangedDeadlineStillDue(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.CHANGED_DEADLINE;
    }

    @Override
    public boolean stillDue(Letter letter, Campaign campaign, History history) {
        return campaign.signatureDeadline().toString().equals(letter.content().fields().get(NEW_DEADLINE))
                && ChangedDeadline.isTold(history.asOf(LocalDate.now(clock)));
    }
}
