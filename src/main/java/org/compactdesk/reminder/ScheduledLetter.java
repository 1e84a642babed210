package org.compactdesk.reminder;

import org.compactdesk.letter.LetterKind;

/**
 * What the table {@code ReminderSchedule} answers for a day.
 *
 * @param always whether it goes out however short ago another of its kind did
 */
record ScheduledLetter(LetterKind kind, boolean always) {

    /** In the table, the request by which a signed copy still reaches the meeting. */
    private static final String REQUEST_BEFORE_MEETING = "REQUEST_BEFORE_MEETING";

    static ScheduledLetter of(String answer) {
        boolean beforeMeeting = REQUEST_BEFORE_MEETING.equals(answer);
        return new ScheduledLetter(beforeMeeting ? LetterKind.REQUEST_FOR_SIGNED_COPY : LetterKind.valueOf(answer), beforeMeeting);
    }

    ScheduledLetter as(LetterKind other) {
        return new ScheduledLetter(other, always);
    }
}
