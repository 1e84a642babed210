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
 * @param always    whether the letter goes out however short ago another of its kind did
 * @param reason    why somebody took it off, or null
 * @param becameOf  what became of it, or null before the release
 */
@Table(schema = "desk", name = "reminder_due")
record DueReminder(@Id Long id, long round, String businessKey, LetterKind letter, Standing standing, LocalDate deadline, boolean always,
        String reason, Outcome becameOf) {

    /** Names for people: {@code reminder.<NAME>}. */
    enum Outcome {
        RELEASED,
        TAKEN_OFF,
        /** Its standing or the campaign's dates changed meanwhile. */
        NOT_DUE,
        /** What it has sent waits for a person to say what it is. */
        HELD_BACK,
        /** It has been sent a reminder short ago, or has one still on its way. */
        NOT_NEEDED
    }

    BusinessKey key() {
        return BusinessKey.parse(businessKey);
    }

    /** As it is when its letter is to be released. */
    DueReminder now(ScheduledLetter due, Standing stands, LocalDate until, Outcome outcome) {
        return new DueReminder(id, round, businessKey, due.kind(), stands, until, due.always(), reason, outcome);
    }

    /** @param why null where it is left in */
    DueReminder takenOff(String why) {
        return new DueReminder(id, round, businessKey, letter, standing, deadline, always, why, becameOf);
    }

    ScheduledLetter scheduled() {
        return new ScheduledLetter(letter, always);
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
