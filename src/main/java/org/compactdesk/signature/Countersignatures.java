package org.compactdesk.signature;

import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.document.ChosenFile;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.CountersignProcess.Countersignature;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.signature.CopyDecision.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Secretary-General's signature on a copy that was found in order. */
@Component
@Transactional
class Countersignatures {

    private final SignedCopies copies;
    private final Examinations examinations;
    private final Participations participations;
    private final Documents documents;
    private final ChosenFile chosenFile;
    private final WorkingCalendar calendar;
    private final SignatureSettings settings;
    private final CurrentPerson person;
    private final Clock clock;

    Countersignatures(SignedCopies copies, Examinations examinations, Participations participations, Documents documents, ChosenFile chosenFile,
            WorkingCalendar calendar, SignatureSettings settings, CurrentPerson person, Clock clock) {
        this.copies = copies;
        this.examinations = examinations;
        this.participations = participations;
        this.documents = documents;
        this.chosenFile = chosenFile;
        this.calendar = calendar;
        this.settings = settings;
        this.person = person;
        this.clock = clock;
    }

    /** When a process owner is told that the compact still lies with the executive office. */
    Instant idleAt() {
        return calendar.closeOfBusiness(calendar.after(LocalDate.now(clock), settings.countersignatureIdleAfter()));
    }

    /** Records what came back from the Secretary-General. Refused to whoever ever checked this copy or decided on its text. */
    Outcome record(BusinessKey key, long id, Countersignature what, CountersignatureFields fields) {
        SignedCopy copy = copies.of(key, id);
        if (examinations.isJudgeOf(id, person.id())) {
            return Outcome.refused("signature.fourEyes");
        }
        return what == Countersignature.SIGNED ? signed(copy, fields) : notSigned(copy, fields);
    }

    private Outcome signed(SignedCopy copy, CountersignatureFields fields) {
        if (fields.signedOn().isEmpty()) {
            return Outcome.refused("signature.needs.countersignedOn");
        }
        if (fields.countersigned().isEmpty()) {
            return Outcome.refused("signature.needs.countersigned");
        }
        LocalDate signedOn = fields.signedOn().get();
        Outcome sane = Checks.first(
                () -> chosenFile.checkPdf("countersignedCopy", fields.countersigned().stream().toList()),
                () -> sane(copy, signedOn));
        if (sane.isRefused()) {
            return sane;
        }
        examinations.decided(copy.id(), Subject.COUNTERSIGNATURE, Countersignature.SIGNED.name(), null);
        String document = documents.store(fields.countersigned().get(), Messages.of("signature.countersigned"),
                copy.businessKey()).id();
        return participations.add(copy.key(), FactEntry.of(COUNTERSIGNED, signedOn).about(copy.fact()).document(document));
    }

    private Outcome notSigned(SignedCopy copy, CountersignatureFields fields) {
        if (fields.reason().isEmpty()) {
            return Outcome.refused("signature.needs.reason");
        }
        String reason = fields.reason().get();
        examinations.decided(copy.id(), Subject.COUNTERSIGNATURE, Countersignature.NOT_SIGNED.name(), reason);
        return participations.add(copy.key(),
                FactEntry.of(COUNTERSIGNATURE_REFUSED, LocalDate.now(clock)).about(copy.fact()).note(reason));
    }

    void attended(BusinessKey key, long id, String whatWasDone) {
        examinations.decided(copies.of(key, id).id(), Subject.ATTENTION, "ATTENDED", whatWasDone);
    }

    private Outcome sane(SignedCopy copy, LocalDate signedOn) {
        if (signedOn.isAfter(LocalDate.now(clock))) {
            return Outcome.refused("signature.countersignedInFuture", Days.read(signedOn));
        }
        return copy.last(COPY_IN_ORDER, participations.history(copy.key())).map(Fact::happenedOn).filter(signedOn::isBefore)
                .map(inOrder -> Outcome.refused("signature.countersignedBeforeCheck", Days.read(signedOn), Days.read(inOrder)))
                .orElse(Outcome.done());
    }
}
