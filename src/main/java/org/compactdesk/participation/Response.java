package org.compactdesk.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that came in from a Member State and was understood; waits in the record until its participation comes to look.
 *
 * @param receivedOn     the day it reached the Secretariat, in New York
 * @param recordedBy     the user who recorded it
 * @param correspondence the entry in the ledger that it came with, or null
 * @param textMatches    for a signed copy: what was seen of its text; else null
 * @param note           what it says, in short, or null
 * @param documents      what came with it, in order
 * @param handledAt      when its branch was taken, or null while it waits
 */
@Table(schema = "desk", name = "response")
public record Response(@Id Long id, long participation, ResponseKind kind, LocalDate receivedOn, Instant recordedAt,
        String recordedBy, Long correspondence, TextMatch textMatches, String note,
        @MappedCollection(idColumn = "response", keyColumn = "position") List<Enclosed> documents, Instant handledAt) {

    public Response {
        documents = List.copyOf(documents);
    }

    /** The ids of the documents that came with it, in order. */
    public List<String> documentIds() {
        return documents.stream().map(Enclosed::document).toList();
    }

    /** The first document that came with it, or null. */
    public String firstDocument() {
        return documents.isEmpty() ? null : documents.get(0).document();
    }

    /** The fact that it reports: on the day it was received, recorded by whoever recorded it. */
    public FactEntry as(FactKind fact) {
        return FactEntry.of(fact, receivedOn).document(firstDocument()).note(note).recordedBy(recordedBy);
    }

    /** A stored document that came with a response. */
    @Table(schema = "desk", name = "response_document")
    public record Enclosed(@Column("document") String document) {
    }
}
