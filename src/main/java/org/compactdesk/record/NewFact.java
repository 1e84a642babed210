package org.compactdesk.record;

import java.time.LocalDate;
import org.compactdesk.instruction.Instruction;

/** What a fact to be added says beside its kind; everything may be left out. */
record NewFact(String recordedBy, String note, LocalDate day, String name, String email, String phone, String document, String hash) {

    static final NewFact PLAIN = new NewFact(null, null, null, null, null, null, null, null);

    static NewFact note(String note) {
        return new NewFact(null, note, null, null, null, null, null, null);
    }

    static NewFact day(LocalDate day) {
        return new NewFact(null, null, day, null, null, null, null, null);
    }

    static NewFact document(String document, String note) {
        return new NewFact(null, note, null, null, null, null, document, null);
    }

    static NewFact hash(String hash) {
        return new NewFact(null, null, null, null, null, null, null, hash);
    }

    static NewFact paper(String name, String document, String hash) {
        return new NewFact(null, null, null, name, null, null, document, hash);
    }

    static NewFact focalPoint(FocalPoint next) {
        return new NewFact(null, null, null, next.name(), next.email(), next.phone(), null, null);
    }

    /** As an instruction says: its reason, in the name of whoever gave it. */
    NewFact by(Instruction instruction) {
        return new NewFact(instruction.recordedBy(), instruction.reason(), day, name, email, phone, document, hash);
    }
}
