package org.compactdesk.incoming;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.document.ChosenFile;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.ReceivedFiles;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Letter;
import org.compactdesk.participation.Participation;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess.Classification;
import org.compactdesk.process.IncomingCorrespondenceProcess.Medium;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The incoming half of the ledger: what came in, whose it is, what it is, and the response it was filed as. */
@Component
@Transactional
public class IncomingItems {

    static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_END = 800;

    private final IncomingItemRows rows;
    private final NamedLetters letters;
    private final Matching matching;
    private final Participations participations;
    private final Responses responses;
    private final Documents documents;
    private final ReceivedFiles files;
    private final ChosenFile chosenFile;
    private final CurrentPerson person;
    private final Clock clock;

    IncomingItems(IncomingItemRows rows, NamedLetters letters, Matching matching, Participations participations, Responses responses, Documents documents,
            ReceivedFiles files, ChosenFile chosenFile, CurrentPerson person, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.matching = matching;
        this.participations = participations;
        this.responses = responses;
        this.documents = documents;
        this.files = files;
        this.chosenFile = chosenFile;
        this.person = person;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IncomingItem of(long id) {
        return rows.findById(id).orElseThrow(() -> new IllegalArgumentException("No correspondence " + id));
    }

    /** What a person has in hand and says about it. */
    Recording record(Entry entry) {
        Outcome check = check(entry);
        return new Recording(check, check.isRefused() ? null : rows.save(new IncomingItem(null, entry.medium(), entry.receivedOn(),
                entry.sender(), null, entry.note(), entry.iso3(), entry.reference(), entry.responseKind(), entry.textMatches(), null, null, null, null,
                null, IncomingItem.State.RECORDED, clock.instant(), person.id(), stored(entry.documents(), IncomingItem.Role.ENCLOSED))));
    }

    private Outcome check(Entry entry) {
        Outcome check = entry.check(LocalDate.now(clock), chosenFile);
        return check.isRefused() ? check
                : entry.key().map(key -> check(key, entry)).orElse(Outcome.done());
    }

    private Outcome check(BusinessKey key, Entry entry) {
        Outcome addressed = isAddressee(key, entry.receivedOn());
        return addressed.isRefused() || !takesBackNothing(key, entry.responseKind(), entry.receivedOn()) ? addressed
                : Outcome.refused("arrival.nothingToTakeBack");
    }

    /**
     * What a mailbox has read. The whole text is kept as the last document that is handed on, the beginning of it as the note; behind
     * them what is kept apart, and the message as it came.
     */
    IncomingItem record(ReadMessage message, Optional<Long> like) {
        List<Upload> files = new ArrayList<>(message.attachments());
        Optional.ofNullable(message.text()).filter(text -> !text.isBlank())
                .map(text -> new Upload(Messages.of("arrival.textOfTheMail"), "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(files::add);
        List<IncomingItem.Enclosed> kept = new ArrayList<>(stored(files, IncomingItem.Role.ENCLOSED));
        kept.addAll(stored(message.apart(), IncomingItem.Role.APART));
        Optional.ofNullable(message.original()).map(mail -> documents.store("message.eml", mail, Messages.of("arrival.document." + IncomingItem.Role.ORIGINAL), null))
                .ifPresent(document -> kept.add(new IncomingItem.Enclosed(document.id(), IncomingItem.Role.ORIGINAL)));
        List<Letter> named = letters.of(message);
        return rows.save(new IncomingItem(null, Medium.MAIL, Days.of(message.receivedAt()), cut(message.from(), LONGEST_LINE),
                cut(message.subject(), LONGEST_LINE), note(message, named), null, null, null, null, null,
                lines(NamedLetters.addressees(named).stream().map(BusinessKey::toString)), lines(Stream.concat(like.map(ItemCard::number).map(number -> Messages.of("arrival.sameMessage", number)).stream(),
                        message.remarks().stream())), null, null,
                IncomingItem.State.RECORDED, clock.instant(), person.id(), kept));
    }

    /** What it quotes is folded; where it is long all the same, its beginning and its end. */
    private static String note(ReadMessage message, List<Letter> named) {
        if (message.nature() == ReadMessage.Nature.UNREADABLE) {
            return Messages.of("arrival.unreadable");
        }
        String text = message.text() == null ? "" : Quotation.folded(message.text(), named.stream().map(Letter::text).filter(Objects::nonNull).toList()).strip();
        return text.length() <= LONGEST_NOTE ? text.isEmpty() ? null : text
                : cut(text, LONGEST_NOTE - LONGEST_END - 10) + "\n\n[…]\n" + text.substring(whole(text, text.length() - LONGEST_END));
    }

    private static String lines(Stream<String> all) {
        String lines = all.collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /** Keeps what is no answer; where it is plain, with the participation that it is about. */
    void fileAs(long id, IncomingItem.State state) {
        match(id);
        rows.know(of(id).in(state));
    }

    /** Lets what was filed without a task go its way after all. @param kind what a person says that it is, or null */
    void takeUp(long id, ResponseKind kind) {
        rows.know(of(id).classified(kind, null).in(IncomingItem.State.RECORDED));
    }

    /** Finds whose it is; nothing where that is not plain. */
    Optional<BusinessKey> match(long id) {
        IncomingItem arrival = of(id);
        Optional<BusinessKey> key = arrival.key().or(() -> matching.plain(arrival).filter(found -> !isBeforeNote(found, arrival.receivedOn())));
        rows.know(key.map(found -> matched(arrival, found)).orElseGet(arrival::unmatched));
        return key;
    }

    /**
     * Whether an instance of IncomingCorrespondence may be about this entry: it goes by the entry's number or by the participation
     * that the entry was matched to. Which entry it is about stands among what a person sends with a form.
     */
    @Transactional(readOnly = true)
    public Outcome isAbout(String businessKey, long id) {
        boolean about = ItemCard.number(id).equals(businessKey)
                || rows.findById(id).map(IncomingItem::businessKey).filter(businessKey::equals).isPresent();
        return about ? Outcome.done() : Outcome.refused("arrival.otherEntry");
    }

    /** A person says whose it is. @param day on which it came in, whatever the mail server said */
    Outcome identify(long id, BusinessKey key, Optional<LocalDate> day) {
        if (day.filter(said -> said.isAfter(LocalDate.now(clock))).isPresent()) {
            return Outcome.refused("arrival.inTheFuture", Days.read(day.get()));
        }
        IncomingItem arrival = day.map(of(id)::receivedOn).orElseGet(() -> of(id));
        Outcome outcome = isAddressee(key, arrival.receivedOn());
        if (!outcome.isRefused()) {
            rows.know(matched(arrival, key));
        }
        return outcome;
    }

    /** What somebody said it is before its sender was known is asked once more where it cannot be of this one. */
    private IncomingItem matched(IncomingItem arrival, BusinessKey key) {
        IncomingItem matched = arrival.matchedTo(key);
        return takesBackNothing(key, arrival.kind(), arrival.receivedOn()) ? matched.classified(null, null) : matched;
    }

    private boolean takesBackNothing(BusinessKey key, ResponseKind kind, LocalDate receivedOn) {
        return kind == ResponseKind.INTENTION_TAKEN_BACK
                && participations.check(key, FactEntry.of(FactKind.INTENTION_TAKEN_BACK, receivedOn)).isRefused();
    }

    /** It concerns no campaign of this desk; the entry stays in the ledger. */
    void keepWithoutAction(long id) {
        rows.know(of(id).unmatched().in(IncomingItem.State.NOT_FOR_THE_DESK));
    }

    void keepLate(long id) {
        rows.know(of(id).in(IncomingItem.State.FILED_LATE));
    }

    /** A person says what it is. */
    Outcome classify(long id, ResponseKind kind, TextMatch seen) {
        if (kind == ResponseKind.SIGNED_COPY && seen == null) {
            return Outcome.refused("arrival.textNotSeen");
        }
        IncomingItem arrival = of(id);
        if (arrival.key().filter(key -> takesBackNothing(key, kind, arrival.receivedOn())).isPresent()) {
            return Outcome.refused("arrival.classifiedAsNothingToTakeBack");
        }
        rows.know(arrival.classified(kind, kind == ResponseKind.SIGNED_COPY ? seen : null));
        return Outcome.done();
    }

    void senderWrong(long id) {
        rows.know(of(id).unmatched());
    }

    /** Files it as a response of its participation; where it waits there already, it stays the one that waits. */
    Response file(long id) {
        IncomingItem arrival = of(id);
        BusinessKey key = arrival.key().orElseThrow();
        rows.know(arrival.in(IncomingItem.State.FILED));
        return responses.filedFrom(id, key).filter(response -> response.handledAt() == null)
                .orElseGet(() -> responses.file(key, arrival.kind(), arrival.receivedOn(), id, arrival.textMatches(),
                        arrival.note(), arrival.documentIds()));
    }

    private Outcome isAddressee(BusinessKey key, LocalDate receivedOn) {
        Optional<Participation> participation = participations.find(key);
        if (participation.isEmpty()) {
            return Outcome.refused("arrival.notAddressed");
        }
        return isBeforeNote(key, receivedOn)
                ? Outcome.refused("arrival.beforeTheNote", Days.read(receivedOn), Days.read(participation.get().noteDate())) : Outcome.done();
    }

    private boolean isBeforeNote(BusinessKey key, LocalDate day) {
        return day.isBefore(participations.of(key).noteDate());
    }

    /** The same for another participation. @return the number of its own entry, or nothing where there is one already */
    Optional<Long> alsoFor(IncomingItem arrival, BusinessKey key, ResponseKind kind, TextMatch seen) {
        isAddressee(key, arrival.receivedOn()).orRefuse();
        boolean there = key.equals(arrival.key().orElse(null)) || rows.findByPartOf(arrival.partOf() == null ? arrival.id() : arrival.partOf()).stream()
                .anyMatch(part -> key.equals(part.key().orElse(null)));
        return there ? Optional.empty() : Optional.of(rows.save(matched(arrival.alsoFor(key, kind, seen), key)).id());
    }

    private List<IncomingItem.Enclosed> stored(List<Upload> files, IncomingItem.Role role) {
        return files.stream().filter(file -> file.bytes().length > 0)
                .map(file -> stored(file, role, Messages.of("arrival.document." + role)))
                .map(document -> new IncomingItem.Enclosed(document.id(), role)).toList();
    }

    /** What is handed on is looked into; the rest is only kept. */
    private Document stored(Upload file, IncomingItem.Role role, String what) {
        return role == IncomingItem.Role.ENCLOSED ? files.store(file, what, null) : documents.store(file, what, null);
    }

    private static String cut(String text, int longest) {
        String plain = text == null || text.isBlank() ? null : text.strip();
        return plain == null || plain.length() <= longest ? plain : plain.substring(0, whole(plain, longest - 1)) + "…";
    }

    /** At most so many characters of it, and none of two halves cut through. */
    private static int whole(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    /** What came of recording; the entry is null where it was refused. */
    record Recording(Outcome outcome, IncomingItem arrival) {

        /** The entry; for steps. */
        IncomingItem orRefuse() {
            outcome.orRefuse();
            return arrival;
        }
    }

    /** What the start form sends; blank fields are null. */
    record Entry(Medium medium, LocalDate receivedOn, String iso3, String reference, Classification kind, TextMatch textMatches,
            String sender, String note, List<Upload> documents) {

        private ResponseKind responseKind() {
            return kind == null ? null : ResponseKind.valueOf(kind.name());
        }

        Optional<BusinessKey> key() {
            return iso3 == null || reference == null ? Optional.empty() : Optional.of(new BusinessKey(reference, iso3));
        }

        private Outcome check(LocalDate today, ChosenFile chosenFile) {
            if (receivedOn.isAfter(today)) {
                return Outcome.refused("arrival.inTheFuture", Days.read(receivedOn));
            }
            if (kind == Classification.WRONG_SENDER) {
                return Outcome.refused("arrival.notIncoming");
            }
            if (kind == Classification.SIGNED_COPY && textMatches == null) {
                return Outcome.refused("arrival.textNotSeen");
            }
            if (note == null && documents.isEmpty()) {
                return Outcome.refused("arrival.nothing");
            }
            if (tooLong(note, LONGEST_NOTE)) {
                return Outcome.refused("arrival.noteTooLong", LONGEST_NOTE);
            }
            if (tooLong(sender, LONGEST_LINE)) {
                return Outcome.refused("arrival.senderTooLong", LONGEST_LINE);
            }
            return documents.stream().filter(file -> file.bytes().length > LARGEST_FILE || file.bytes().length == 0).findFirst()
                    .map(file -> Outcome.refused(file.bytes().length == 0 ? "arrival.emptyFile" : "arrival.fileTooLarge", file.fileName()))
                    .orElseGet(() -> chosenFile.checkReceived(IncomingCorrespondenceProcess.DOCUMENT.name(), documents));
        }

        private static boolean tooLong(String text, int longest) {
            return text != null && text.length() > longest;
        }
    }
}
