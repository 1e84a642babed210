package org.compactdesk.reminder;

import static org.compactdesk.reminder.ChangedDeadline.MAY_STILL_SIGN;
import static org.compactdesk.reminder.ChangedDeadline.NEW_DEADLINE;

import java.time.LocalDate;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.correspondence.Letter;
import org.compactdesk.correspondence.LetterKind;
import org.compactdesk.correspondence.StillDue;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.participation.Participations;
import org.springframework.stereotype.Component;

/** A letter about more time is due while the deadline is the one it tells and a signed copy may still come. */
@Component
class ChangedDeadlineStillDue implements StillDue {

    private final Participations participations;
    private final Campaigns campaigns;

    ChangedDeadlineStillDue(Participations participations, Campaigns campaigns) {
        this.participations = participations;
        this.campaigns = campaigns;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.CHANGED_DEADLINE;
    }

    @Override
    public boolean stillDue(Letter letter) {
        BusinessKey key = letter.participation();
        LocalDate deadline = campaigns.of(key.reference()).signatureDeadline();
        return deadline.toString().equals(letter.content().fields().get(NEW_DEADLINE))
                && MAY_STILL_SIGN.contains(participations.standing(key));
    }
}
