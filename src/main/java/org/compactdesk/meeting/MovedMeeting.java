package org.compactdesk.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.compactdesk.campaign.MeetingMoved;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells missions of the meeting's new date: all that have the note verbale, whether they have signed or not, and whose Government has
 * neither declined nor withdrawn.
 */
@Component
class MovedMeeting {

    static final String NEW_DATE = "newDate";

    private static final Set<Standing> NOT_TOLD = EnumSet.of(Standing.DECLINED, Standing.WITHDRAWN);

    private final Participations participations;
    private final Letters letters;
    private final Clock clock;

    MovedMeeting(Participations participations, Letters letters, Clock clock) {
        this.participations = participations;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void tell(MeetingMoved moved) {
        LetterContent content = LetterContent.none().with(NEW_DATE, moved.newDate());
        participations.ofCampaign(moved.reference()).forEach((participation, history) -> {
            if (isTold(history, LocalDate.now(clock))) {
                letters.release(participation.key(), LetterKind.MOVED_MEETING, "instruction-" + moved.instruction(), content);
            }
        });
    }

    static boolean isTold(History history, LocalDate today) {
        return history.isAddressed() && history.hasNote() && !NOT_TOLD.contains(history.asOf(today).standing());
    }
}
