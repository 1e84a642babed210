package org.compactdesk.letter;

import java.util.Locale;

/** What a letter to a mission is. Names for people: {@code letter.<NAME>}; its words: {@code templates/letters/<language>/<fileName>.txt}. */
public enum LetterKind {
    NOTE_VERBALE(true),
    REMINDER_BEFORE(false),
    REMINDER_AFTER(false),
    REQUEST_FOR_SIGNED_COPY(false),
    REMINDER_OF_AGREED_TEXT(false),
    REMINDER_OF_CORRECTION(false),
    ACKNOWLEDGEMENT(false),
    WITHDRAWAL_ACKNOWLEDGEMENT(false),
    ANSWER(false),
    RETURN_FOR_CORRECTION(true),
    COUNTER_PROPOSAL(false),
    AGREED_TEXT(true),
    CHANGED_DEADLINE(false),
    MOVED_MEETING(false),
    RETURNED_COPY(true),
    /** Its paper is the corrigendum itself, one for all. */
    CORRIGENDUM(false),
    FREE_LETTER(true);

    private final boolean formal;

    LetterKind(boolean formal) {
        this.formal = formal;
    }

    /** Whether the letter itself is enclosed as a paper too, because such letters go on paper among Governments. */
    public boolean isFormal() {
        return formal;
    }

    /** Whether it goes out even where the work on its Member State has ended. */
    public boolean outlastsParticipation() {
        return switch (this) {
            // The last letter on its way to an end is among them: that it did not arrive is often known after it.
            case CORRIGENDUM, FREE_LETTER, MOVED_MEETING, RETURNED_COPY, WITHDRAWAL_ACKNOWLEDGEMENT -> true;
            default -> false;
        };
    }

    /** Whether the desk writes it without a person, which the mail says of itself (RFC 3834). */
    boolean isAutomatic() {
        return switch (this) {
            case REMINDER_BEFORE, REMINDER_AFTER, REQUEST_FOR_SIGNED_COPY, REMINDER_OF_AGREED_TEXT, REMINDER_OF_CORRECTION,
                    ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT, CHANGED_DEADLINE, MOVED_MEETING -> true;
            default -> false;
        };
    }

    /** Whether it tells of the signature deadline and the meeting, and so brings them as calendar files. */
    boolean tellsDates() {
        return switch (this) {
            case NOTE_VERBALE, REMINDER_BEFORE, REMINDER_AFTER, CHANGED_DEADLINE, MOVED_MEETING -> true;
            default -> false;
        };
    }

    /** {@code reminder-before}: the name in file names, addresses and Message-IDs. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
