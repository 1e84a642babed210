package org.compactdesk.reminder;

import java.util.EnumSet;
import java.util.Set;
import org.compactdesk.campaign.SignatureDeadlineExtended;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells every mission that has the note, and from which a signed copy may still come, that there is more time. */
@Component
class ChangedDeadline {

    private static final Set<Standing> MAY_STILL_SIGN =
            EnumSet.of(Standing.AWAITING_RESPONSE, Standing.IN_TALKS, Standing.INTENTION_ANNOUNCED);
    static final String NEW_DEADLINE = "newDeadline";

    private final Participations participations;
    private final Letters letters;

    ChangedDeadline(Participations participations, Letters letters) {
        this.participations = participations;
        this.letters = letters;
    }

    @EventListener
    @Transactional
    public void tell(SignatureDeadlineExtended extended) {
        LetterContent content = LetterContent.none().with(NEW_DEADLINE, extended.newDeadline());
        participations.ofCampaign(extended.reference()).forEach((participation, history) -> {
            if (isTold(history)) {
                letters.release(participation.key(), LetterKind.CHANGED_DEADLINE, "instruction-" + extended.instruction(), content);
            }
        });
    }

    static boolean isTold(History history) {
        return history.isAddressed() && history.hasNote() && MAY_STILL_SIGN.contains(history.standing());
    }
}
