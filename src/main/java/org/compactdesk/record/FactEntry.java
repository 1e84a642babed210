package org.compactdesk.record;

import java.time.LocalDate;

/**
 * A fact that somebody asks the record to add; what it does not say is null. What each field says stands at {@link Fact}.
 *
 * @param happenedOn null for today
 * @param recordedBy the user it is recorded for, or null for whoever is signed in; given only where the desk carries out later
 *                   what a person recorded earlier
 */
public record FactEntry(FactKind kind, LocalDate happenedOn, String recordedBy, String document, String note, Long refersTo, LocalDate day,
        String name, String email, String phone, String hash) {

    /** Of today. */
    public static FactEntry of(FactKind kind) {
        return of(kind, null);
    }

    /** @param happenedOn the day in New York */
    public static FactEntry of(FactKind kind, LocalDate happenedOn) {
        return new FactEntry(kind, happenedOn, null, null, null, null, null, null, null, null, null);
    }

    /** Strikes a fact that never happened. */
    public static FactEntry striking(Fact wrong, LocalDate today, String reason) {
        return of(FactKind.RECTIFIED, today).about(wrong.id()).note(reason);
    }

    /** Gives a fact the day on which it really happened. */
    public static FactEntry moving(Fact wrong, LocalDate rightDay, LocalDate today, String reason) {
        return striking(wrong, today, reason).day(rightDay);
    }

    public FactEntry document(String id) {
        return new FactEntry(kind, happenedOn, recordedBy, id, note, refersTo, day, name, email, phone, hash);
    }

    public FactEntry note(String text) {
        return new FactEntry(kind, happenedOn, recordedBy, document, text, refersTo, day, name, email, phone, hash);
    }

    public FactEntry about(Long fact) {
        return new FactEntry(kind, happenedOn, recordedBy, document, note, fact, day, name, email, phone, hash);
    }

    public FactEntry recordedBy(String user) {
        return new FactEntry(kind, happenedOn, user, document, note, refersTo, day, name, email, phone, hash);
    }

    /** With its reason, in the name of whoever gave it. */
    public FactEntry by(String user, String reason) {
        return recordedBy(user).note(reason);
    }

    public FactEntry day(LocalDate set) {
        return new FactEntry(kind, happenedOn, recordedBy, document, note, refersTo, set, name, email, phone, hash);
    }

    public FactEntry focalPoint(FocalPoint next) {
        return new FactEntry(kind, happenedOn, recordedBy, document, note, refersTo, day, next.name(), next.email(), next.phone(), hash);
    }

    public FactEntry name(String called) {
        return new FactEntry(kind, happenedOn, recordedBy, document, note, refersTo, day, called, email, phone, hash);
    }

    public FactEntry hash(String text) {
        return new FactEntry(kind, happenedOn, recordedBy, document, note, refersTo, day, name, email, phone, text);
    }
}
