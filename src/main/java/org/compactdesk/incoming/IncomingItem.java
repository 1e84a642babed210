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
 * @param remarks     sentences about what a person should know of it, one a line; or null
 * @param partOf      the entry that it answers another note, or for another Member State, with; or null
 * @param saidByServer the day on which the mail server had it, where a person said another; else null
 * @param documents   the stored files that came with it, in order; a message's own text is one of them
 */
@Table(schema = "desk", name = "correspondence")
public record IncomingItem(@Id Long id, Medium medium, LocalDate receivedOn, String sender, String subject, String note, String iso3,
        String reference, ResponseKind kind, TextMatch textMatches, String businessKey, String answers, String remarks, Long partOf, LocalDate saidByServer, State state,
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
        /** What a mail server reports about a letter; it stands with the letter. */
        DELIVERY_REPORT,
        /** What a mail server seems to report about a letter: a person says what it is. */
        REPORT_TO_JUDGE,
        AUTOMATIC_REPLY,
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
        return with(key, kind, textMatches, State.RECORDED);
    }

    IncomingItem unmatched() {
        return with(null, kind, textMatches, State.SENDER_UNKNOWN);
    }

    IncomingItem classified(ResponseKind as, TextMatch seen) {
        return with(key().orElse(null), as, seen, state);
    }

    IncomingItem in(State other) {
        return with(key().orElse(null), kind, textMatches, other);
    }

    /** What was said of the Member State and the campaign stays where it turns out to be none that was matched. */
    private IncomingItem with(BusinessKey key, ResponseKind as, TextMatch seen, State other) {
        return new IncomingItem(id, medium, receivedOn, sender, subject, note, key == null ? iso3 : key.iso3(), key == null ? reference : key.reference(),
                as, seen, key == null ? null : key.toString(), answers, remarks, partOf, saidByServer, other, recordedAt, recordedBy, documents);
    }

    /** It reached the Secretariat on this day, whatever the mail server said. */
    IncomingItem receivedOn(LocalDate day) {
        return day.equals(receivedOn) ? this : new IncomingItem(id, medium, day, sender, subject, note, iso3, reference, kind, textMatches, businessKey,
                answers, remarks, partOf, saidByServer == null ? receivedOn : saidByServer, state, recordedAt, recordedBy, documents);
    }

    /** The same for another participation: what it is of that one is said of that one. */
    IncomingItem alsoFor(BusinessKey key, ResponseKind as, TextMatch seen) {
        return new IncomingItem(null, medium, receivedOn, sender, subject, note, key.iso3(), key.reference(), as, seen, key.toString(), answers, remarks,
                partOf == null ? id : partOf, saidByServer, State.RECORDED, recordedAt, recordedBy, documents);
    }
}
