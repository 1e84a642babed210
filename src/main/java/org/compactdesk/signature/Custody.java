package org.compactdesk.signature;

import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.ExamineSignedCopyProcess.Fault;
import org.compactdesk.process.ExamineSignedCopyProcess.Finding;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.ReturnAndFileProcess.Original;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows a countersignature: where the original lies, the copy that goes back, and what is heard of it. */
@Component
@Transactional
class Custody {

    private final SignedCopies copies;
    private final Examinations examinations;
    private final Participations participations;
    private final Responses responses;
    private final Letters letters;
    private final Languages languages;
    private final Processes processes;
    private final WorkingCalendar calendar;
    private final SignatureSettings settings;
    private final Clock clock;

    Custody(SignedCopies copies, Examinations examinations, Participations participations,
            Responses responses, Letters letters, Languages languages, Processes processes, WorkingCalendar calendar, SignatureSettings settings,
            Clock clock) {
        this.copies = copies;
        this.examinations = examinations;
        this.participations = participations;
        this.responses = responses;
        this.letters = letters;
        this.languages = languages;
        this.processes = processes;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param filedOn  the day the original was put away, in New York
     * @param location where it lies, in the registry's own words
     * @param seen     the last copy that whoever says so has seen
     */
    Outcome file(BusinessKey key, long id, Original original, Optional<LocalDate> filedOn, Optional<String> location, Optional<String> remark,
            Optional<Long> seen) {
        participations.lock(key);
        SignedCopy copy = copies.of(key, id);
        return original == Original.FILED ? filed(copy, filedOn, location) : awaited(copy, remark, seen.orElse(id));
    }

    private Outcome filed(SignedCopy copy, Optional<LocalDate> filedOn, Optional<String> location) {
        if (filedOn.isEmpty()) {
            return Outcome.refused("signature.needs.filedOn");
        }
        return location.isEmpty() ? Outcome.refused("signature.needs.location")
                : dated("signature.label.filedOn", copy, filedOn.get(), COUNTERSIGNED, ORIGINAL_FILED, location.get());
    }

    /** Said once in the record, however often the original is asked for. A copy that came in unseen would be waited for in vain. */
    private Outcome awaited(SignedCopy copy, Optional<String> remark, long seen) {
        Optional<SignedCopy> unseen = SignedCopies.after(copy, copies.of(copy.key())).stream().filter(later -> later.id() > seen).findFirst();
        if (unseen.isPresent()) {
            return Outcome.refused("signature.copyMeanwhile", Days.read(unseen.get().receivedOn(participations.history(copy.key()))));
        }
        return on(copy, ORIGINAL_AWAITED).isPresent() ? Outcome.done()
                : participations.add(copy.key(), FactEntry.of(ORIGINAL_AWAITED, today()).about(copy.fact()).note(remark.orElse(null)));
    }

    Instant lookAgainAt() {
        return calendar.closeOfBusiness(calendar.after(today(), settings.askForOriginalAfter()));
    }

    /** Sends the countersigned copy back to the Government; for the send step only. */
    void returnCopy(BusinessKey key, long id) {
        SignedCopy copy = copies.of(key, id);
        History history = participations.history(key);
        Fact countersigned = copy.last(COUNTERSIGNED, history).orElseThrow();
        LetterContent content = LetterContent.none()
                .with("receivedOn", copy.receivedOn(history))
                .with("signedOn", copy.signedOn(history).map(LocalDate::toString).orElse(""))
                .with("countersignedOn", countersigned.happenedOn())
                .enclosing(countersigned.document());
        letters.sendNow(copy.key(), LetterKind.RETURNED_COPY, occurrence(copy), content);
        noteReturn(copy);
    }

    /** Returned is what a mail server accepted, at the first or at a later sending; until then the record does not claim it. */
    private void noteReturn(SignedCopy copy) {
        returned(copy).orRefuse();
    }

    private Outcome returned(SignedCopy copy) {
        Fact countersigned = on(copy, COUNTERSIGNED).orElseThrow();
        return letters.of(copy.key()).stream()
                .filter(letter -> letter.kind() == LetterKind.RETURNED_COPY && letter.occurrence().equals(occurrence(copy)))
                .filter(letter -> letter.fate() == DispatchStatus.ACCEPTED && on(copy, RETURNED_TO_GOVERNMENT).isEmpty())
                .findFirst().map(letter -> participations.add(copy.key(), FactEntry.of(RETURNED_TO_GOVERNMENT,
                        Days.of(letter.decidedAt())).about(copy.fact()).document(countersigned.document()))).orElseGet(Outcome::done);
    }

    /** A later issue may be accepted when nobody is at work on the copy any more. */
    @EventListener
    public void accepted(Letters.Settled news) {
        Letter letter = news.letter();
        if (letter.kind() == LetterKind.RETURNED_COPY && letter.issue() > 1) {
            copies.of(letter.participation()).stream().filter(copy -> letter.occurrence().equals(occurrence(copy)))
                    .filter(copy -> on(copy, COUNTERSIGNED).isPresent()).forEach(this::returned);
        }
    }

    Instant closeUnconfirmedAt() {
        return calendar.closeOfBusiness(calendar.after(today(), settings.unconfirmedAfter()));
    }

    /** @param how how the mission said so, or null */
    Outcome receiptConfirmed(BusinessKey key, long id, LocalDate confirmedOn, String how) {
        SignedCopy copy = copies.of(key, id);
        noteReturn(copy);
        if (on(copy, RETURNED_TO_GOVERNMENT).isEmpty()) {
            return Outcome.refused("signature.notReturned");
        }
        return dated("signature.label.confirmedOn", copy, confirmedOn, RETURNED_TO_GOVERNMENT, RECEIPT_CONFIRMED, how);
    }

    /** Nobody confirmed it; where no mail server ever accepted the copy, the record says neither. */
    void closeUnconfirmed(BusinessKey key, long id) {
        SignedCopy copy = copies.of(key, id);
        noteReturn(copy);
        on(copy, RETURNED_TO_GOVERNMENT).ifPresent(returned ->
                participations.add(copy.key(), FactEntry.of(RECEIPT_UNCONFIRMED, today()).about(copy.fact())).orRefuse());
    }

    /** Asks for what is to be put right; for the send step only. */
    void sendReturnForCorrection(BusinessKey key, long id) {
        SignedCopy copy = copies.of(key, id);
        Optional<WordsByLanguage.Words> words = examinations.wordsWithReturn(id);
        Language language = words.map(WordsByLanguage.Words::language).map(languages::writtenTo).orElseGet(() -> letters.language(key));
        Stream<String> faults = examinations.lastCheck(id).filter(check -> check.finding() == Finding.FAULTS).stream()
                .flatMap(check -> check.faultSet().stream()).filter(fault -> fault != Fault.OTHER)
                .map(fault -> "- " + language.named(Messages.of("fault." + fault)));
        Stream<String> reason = words.map(WordsByLanguage.Words::text).stream();
        LetterContent content = LetterContent.of(Stream.concat(faults, reason).collect(Collectors.joining("\n\n")))
                .with("receivedOn", copy.receivedOn(participations.history(key)));
        letters.sendNow(copy.key(), LetterKind.RETURN_FOR_CORRECTION, occurrence(copy), language.tag(),
                copy.document() == null ? content : content.enclosing(copy.document()));
    }

    /**
     * Tells the participation that its compact is filed and returned. Where its campaign was closed before, nobody looks for it any
     * more: left waiting, it would end at once whoever looks again for a later copy.
     */
    void reportConclusion(BusinessKey key) {
        if (participations.lock(key).atWork()) {
            responses.file(key, ResponseKind.CONCLUDED, today(), null, null, null, List.of());
            processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, key.toString());
        }
    }

    Optional<Fact> on(SignedCopy copy, FactKind kind) {
        return copy.last(kind, participations.history(copy.key()));
    }

    private Outcome dated(String label, SignedCopy copy, LocalDate day, FactKind ground, FactKind kind, String note) {
        String field = Messages.of(label);
        if (day.isAfter(today())) {
            return Outcome.refused("signature.inFuture", field, Days.read(day));
        }
        Optional<LocalDate> earliest = on(copy, ground).map(Fact::happenedOn).filter(day::isBefore);
        return earliest.isPresent() ? Outcome.refused("signature.tooEarly", field, Days.read(day), Days.read(earliest.get()))
                : participations.add(copy.key(), FactEntry.of(kind, day).about(copy.fact()).note(note));
    }

    private static String occurrence(SignedCopy copy) {
        return "copy-" + copy.id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
