package org.compactdesk.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One dated, append-only entry in a participation's record.
 *
 * @param happenedOn  the day it happened in New York
 * @param recordedAt  when the desk was told
 * @param recordedBy  the user who told it, or {@code desk}
 * @param document    the id of the stored document that shows it, or null
 * @param note        what a person added, or null
 * @param refersTo    the fact it is about (the signed copy, the question) or corrects, or null
 * @param correctedOn for a rectification that gives another day: that day; null strikes the fact
 */
@Table(schema = "desk", name = "fact")
public record Fact(@Id Long id, long participation, FactKind kind, LocalDate happenedOn, Instant recordedAt, String recordedBy,
        String document, String note, Long refersTo, LocalDate correctedOn) {

    boolean is(FactKind other) {
        return kind == other;
    }

    boolean isAbout(Fact other) {
        return refersTo != null && refersTo.equals(other.id);
    }

    public Optional<String> documentId() {
        return Optional.ofNullable(document);
    }

    Fact movedTo(LocalDate day) {
        return new Fact(id, participation, kind, day, recordedAt, recordedBy, document, note, refersTo, correctedOn);
    }
}
