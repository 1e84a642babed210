package org.compactdesk.record;

import java.time.LocalDate;

/** What a fact to be added says beside its kind; everything may be left out. */
public record NewFact(String recordedBy, String note, LocalDate day, String name, String email, String phone, String document, String hash) {

    public static final NewFact PLAIN = new NewFact(null, null, null, null, null, null, null, null);

    public static NewFact note(String note) {
        return new NewFact(null, note, null, null, null, null, null, null);
    }

    public static NewFact day(LocalDate day) {
        return new NewFact(null, null, day, null, null, null, null, null);
    }

    public static NewFact document(String document, String note) {
        return new NewFact(null, note, null, null, null, null, document, null);
    }

    public static NewFact hash(String hash) {
        return new NewFact(null, null, null, null, null, null, null, hash);
    }

    public static NewFact paper(String name, String document, String hash) {
        return new NewFact(null, null, null, name, null, null, document, hash);
    }

    public static NewFact focalPoint(FocalPoint next) {
        return new NewFact(null, null, null, next.name(), next.email(), next.phone(), null, null);
    }

    /** With its reason, in the name of whoever gave it. */
    public NewFact by(String user, String reason) {
        return new NewFact(user, reason, day, name, email, phone, document, hash);
    }
}
