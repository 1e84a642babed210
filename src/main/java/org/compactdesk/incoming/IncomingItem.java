package org.compactdesk.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.IncomingCorrespondenceProcess.Medium;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that came in, as the ledger has it. Nothing of it is ever lost: what is nobody's stays here too.
 *
 * @param receivedOn  the day it reached the Secretariat, in New York
 * @param sender      who sent it, as it says itself: a name or a mail address; or null
 * @param subject     its subject line, or null
 * @param note        what it says, in short, or null
 * @param iso3        the Member State as somebody said it, or null where it is not known
 * @param reference   the campaign as somebody said it, or null where it is not known
 * @param kind        what it is, or null where nobody has said yet
 * @param textMatches for a signed copy: what was seen of its text; else null
 * @param businessKey the participation that it was matched to, or null
 * @param answers     for a mail: the participations whose letters it says it answers, one a line; or null
 * @param documents   the stored files that came with it, in order; a message's own text is one of them
 */
@Table(schema = "desk", name = "correspondence")
public record IncomingItem(@Id Long id, Medium medium, LocalDate receivedOn, String sender, String subject, String note, String iso3,
        String reference, ResponseKind kind, TextMatch textMatches, String businessKey, String answers, State state,
        Instant recordedAt, String recordedBy,
        @MappedCollection(idColumn = "correspondence", keyColumn = "position") List<Enclosed> documents) {

    /** Where it is on its way. Names for people: {@code arrival.<NAME>}. */
    public enum State {
        RECORDED,
        SENDER_UNKNOWN,
        /** It stands in a participation's record. */
        FILED,
        FILED_LATE,
        NOT_FOR_THE_DESK,
        /** What a mail server reports about a letter. */
        DELIVERY_REPORT,
        AUTOMATIC_REPLY,
        LIST_MAIL,
        /** A letter of the desk's own that came back. */
        OWN_LETTER
    }

    /** What a stored file is of what came in. */
    enum Role {
        /** Came with it and is offered to whoever works on it; a message's own text as well. */
        ENCLOSED,
        /** The message as it came. */
        ORIGINAL,
        /** Came with it and is kept apart: of a kind that the desk does not hand on. */
        APART
    }

    @Table(schema = "desk", name = "correspondence_document")
    record Enclosed(@Column("document") String document, Role role) {
    }

    public IncomingItem {
        documents = List.copyOf(documents);
    }

    public Optional<BusinessKey> key() {
        return Optional.ofNullable(businessKey).map(BusinessKey::parse);
    }

    /** What came with it and is handed on with it. */
    public List<String> documentIds() {
        return documentIds(Role.ENCLOSED);
    }

    public List<String> documentIds(Role role) {
        return documents.stream().filter(enclosed -> enclosed.role() == role).map(Enclosed::document).toList();
    }

    /** The participations whose letters it says it answers. */
    List<BusinessKey> answered() {
        return answers == null ? List.of() : answers.lines().map(BusinessKey::parse).toList();
    }

    /** Whether somebody has said what it is; "nothing for us" said of one Member State says nothing about the next. */
    boolean isClassified() {
        return kind != null && kind != ResponseKind.NOT_FOR_US;
    }

    IncomingItem matchedTo(BusinessKey key) {
        return new IncomingItem(id, medium, receivedOn, sender, subject, note, key.iso3(), key.reference(), kind, textMatches,
                key.toString(), answers, State.RECORDED, recordedAt, recordedBy, documents);
    }

    IncomingItem unmatched() {
        return new IncomingItem(id, medium, receivedOn, sender, subject, note, iso3, reference, kind, textMatches, null, answers,
                State.SENDER_UNKNOWN, recordedAt, recordedBy, documents);
    }

    IncomingItem classified(ResponseKind as, TextMatch seen) {
        return new IncomingItem(id, medium, receivedOn, sender, subject, note, iso3, reference, as, seen, businessKey, answers, state, recordedAt,
                recordedBy, documents);
    }

    IncomingItem in(State other) {
        return new IncomingItem(id, medium, receivedOn, sender, subject, note, iso3, reference, kind, textMatches, businessKey, answers, other,
                recordedAt, recordedBy, documents);
    }
}
