package org.compactdesk.reminder;

import java.time.LocalDate;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.record.Standing;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One mission in a round.
 *
 * @param standing  where it stood when the round was listed, or when its letter was released
 * @param deadline  the signature deadline that the letter speaks of
 * @param reason    why somebody took it off, or null
 * @param becameOf  what became of it, or null before the release
 */
@Table(schema = "desk", name = "reminder_due")
record DueReminder(@Id Long id, long round, String businessKey, LetterKind letter, Standing standing, LocalDate deadline, String reason,
        Outcome becameOf) {

    /** Names for people: {@code reminder.<NAME>}. */
    enum Outcome {
        RELEASED,
        TAKEN_OFF,
        /** Its standing or the campaign's dates changed meanwhile. */
        NOT_DUE,
        /** It has been sent a reminder on the same day, or has one still on its way. */
        REMINDED_TODAY
    }

    BusinessKey key() {
        return BusinessKey.parse(businessKey);
    }

    /** As it is when its letter is to be released. */
    DueReminder now(LetterKind due, Standing stands, LocalDate until, Outcome outcome) {
        return new DueReminder(id, round, businessKey, due, stands, until, reason, outcome);
    }

    /** @param why null where it is left in */
    DueReminder takenOff(String why) {
        return new DueReminder(id, round, businessKey, letter, standing, deadline, why, becameOf);
    }

    /** What became of it, as a person reads it. */
    String words(Round itsRound) {
        if (itsRound.isMissed()) {
            return Messages.of("reminder.MISSED");
        }
        Outcome outcome = isTakenOff() ? Outcome.TAKEN_OFF : becameOf;
        return Messages.of(outcome == null ? "reminder.AHEAD" : "reminder." + outcome);
    }

    boolean isTakenOff() {
        return reason != null;
    }
}
