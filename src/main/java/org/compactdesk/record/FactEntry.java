package org.compactdesk.record;

import java.time.LocalDate;

/**
 * A fact that somebody asks the record to add.
 *
 * @param recordedBy the user it is recorded for, or null for whoever is signed in; given only where the desk carries out later
 *                   what a person recorded earlier
 */
public record FactEntry(FactKind kind, LocalDate happenedOn, String document, String note, Long refersTo, LocalDate correctedOn,
        String recordedBy) {

    /** @param happenedOn the day in New York */
    public static FactEntry of(FactKind kind, LocalDate happenedOn) {
        return new FactEntry(kind, happenedOn, null, null, null, null, null);
    }

    /** Strikes a fact that never happened. */
    public static FactEntry striking(Fact wrong, LocalDate today, String reason) {
        return of(FactKind.RECTIFIED, today).about(wrong.id()).note(reason);
    }

    /** Gives a fact the day on which it really happened. */
    public static FactEntry moving(Fact wrong, LocalDate rightDay, LocalDate today, String reason) {
        return new FactEntry(FactKind.RECTIFIED, today, null, reason, wrong.id(), rightDay, null);
    }

    public FactEntry document(String id) {
        return new FactEntry(kind, happenedOn, id, note, refersTo, correctedOn, recordedBy);
    }

    public FactEntry note(String text) {
        return new FactEntry(kind, happenedOn, document, text, refersTo, correctedOn, recordedBy);
    }

    public FactEntry about(Long fact) {
        return new FactEntry(kind, happenedOn, document, note, fact, correctedOn, recordedBy);
    }

    public FactEntry recordedBy(String user) {
        return new FactEntry(kind, happenedOn, document, note, refersTo, correctedOn, user);
    }
}
