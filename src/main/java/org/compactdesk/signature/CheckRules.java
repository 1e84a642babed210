package org.compactdesk.signature;

import static org.compactdesk.kernel.Checks.first;
import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.LocalDate;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.Dossier;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.ExamineSignedCopyProcess.Fault;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What belongs to each finding, and what cannot be. */
@Component
class CheckRules {

    private final SignedCopies copies;
    private final Participations participations;
    private final MemberStates states;

    CheckRules(SignedCopies copies, Participations participations, MemberStates states) {
        this.copies = copies;
        this.participations = participations;
        this.states = states;
    }

    Outcome check(SignedCopy copy, CheckForm form) {
        return switch (form.finding()) {
            case IN_ORDER -> signature(copy, form);
            case FAULTS -> faults(form);
            case OTHER_STATE -> otherState(copy, form);
            case DUPLICATE -> refuseIf(SignedCopies.standingBefore(copy, copies.of(copy.key()), participations.history(copy.key())).isEmpty(), "signature.noOtherCopy");
            case ADDITIONS, DEVIATIONS -> signedOn(copy, form);
        };
    }

    private Outcome signature(SignedCopy copy, CheckForm form) {
        return first(
                () -> refuseIf(form.signatory() == null, "signature.needs.signatory"),
                () -> refuseIf(form.title() == null, "signature.needs.title"),
                () -> refuseIf(form.authority() == null, "signature.needs.authority"),
                () -> refuseIf(form.form() == null, "signature.needs.form"),
                () -> refuseIf(form.signedOn() == null, "signature.needs.signedOn"),
                () -> refuseIf(!form.faults().isEmpty(), "signature.faultsButInOrder"),
                () -> signedOn(copy, form));
    }

    private Outcome signedOn(SignedCopy copy, CheckForm form) {
        LocalDate signedOn = form.signedOn();
        return signedOn == null ? Outcome.done() : signedOn(copy, signedOn, participations.dossier(copy.key()));
    }

    private static Outcome signedOn(SignedCopy copy, LocalDate day, Dossier dossier) {
        LocalDate received = copy.receivedOn(dossier.history());
        LocalDate noteDate = dossier.participation().noteDate();
        return first(
                () -> refuseIf(day.isAfter(received), "signature.signedAfterReceipt", Days.read(day), Days.read(received)),
                () -> refuseIf(day.isBefore(noteDate), "signature.signedBeforeNote", Days.read(day), Days.read(noteDate)));
    }

    private static Outcome faults(CheckForm form) {
        return first(
                () -> refuseIf(form.faults().isEmpty(), "signature.needs.faults"),
                () -> refuseIf(form.remark() == null && form.faults().contains(Fault.OTHER), "signature.needs.remark"));
    }

    private Outcome otherState(SignedCopy copy, CheckForm form) {
        String other = form.otherState();
        return first(
                () -> refuseIf(other == null || states.find(other).isEmpty(), "signature.needs.otherState"),
                () -> refuseIf(other.equals(copy.key().iso3()), "signature.sameState"),
                () -> refuseIf(participations.find(new BusinessKey(copy.key().reference(), other)).isEmpty(), "signature.otherNotAddressed",
                        states.of(other).shortName()));
    }
}
