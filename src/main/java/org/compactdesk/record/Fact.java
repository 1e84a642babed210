package org.compactdesk.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One dated, append-only entry in the record of a campaign or of a participation.
 *
 * @param campaign      the campaign that it is about, or null
 * @param participation the participation that it is about, or null
 * @param happenedOn    the day it happened in New York
 * @param recordedAt    when the desk was told
 * @param recordedBy    the user who told it, or {@code desk}
 * @param document      the id of the stored document that shows it, or null
 * @param note          what a person added, or null
 * @param refersTo      the fact it is about (the signed copy, the question) or corrects, or null
 * @param day           the day that it sets: a new deadline or date of the meeting, of a release the day of a dispatch on paper, the right day of a rectified fact; a
 *                      rectification without one strikes its fact
 * @param name          of a new focal point, the number of a corrigendum, or null
 * @param hash          of the texts that a registration froze, of a corrigendum; or null
 */
@Table(schema = "desk", name = "fact")
public record Fact(@Id Long id, Long campaign, Long participation, FactKind kind, LocalDate happenedOn, Instant recordedAt, String recordedBy,
        String document, String note, Long refersTo, @Column("set_day") LocalDate day, String name, String email, String phone, String hash) {

    public boolean is(FactKind other) {
        return kind == other;
    }

    boolean isAbout(long other) {
        return refersTo != null && refersTo == other;
    }

    public Optional<String> documentId() {
        return Optional.ofNullable(document);
    }

    Fact movedTo(LocalDate right) {
        return new Fact(id, campaign, participation, kind, right, recordedAt, recordedBy, document, note, refersTo, day, name, email, phone, hash);
    }
}
