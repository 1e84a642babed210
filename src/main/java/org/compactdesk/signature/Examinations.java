package org.compactdesk.signature;

import static org.compactdesk.kernel.Checks.first;
import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Upload;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.InstrumentVersion.Why;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.negotiation.CurrentTexts;
import org.compactdesk.negotiation.EnteredChanges;
import org.compactdesk.negotiation.Talks;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.CountersignProcess.Resolution;
import org.compactdesk.process.ExamineSignedCopyProcess.Additions;
import org.compactdesk.process.ExamineSignedCopyProcess.Comparison;
import org.compactdesk.process.ExamineSignedCopyProcess.Deviation;
import org.compactdesk.process.ExamineSignedCopyProcess.Fault;
import org.compactdesk.process.ExamineSignedCopyProcess.Finding;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.Journal;
import org.compactdesk.signature.CopyDecision.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The examination of a signed copy, from the comparison of its text to what is decided where something is not as it was sent. */
@Component
@Transactional
class Examinations {

    private final Journal journal;
    private final SignedCopies copies;
    private final CopyCheckRows checks;
    private final CopyDecisionRows decisions;
    private final Participations participations;
    private final Talks talks;
    private final CurrentTexts texts;
    private final Versions versions;
    private final CheckRules rules;
    private final CurrentPerson person;
    private final Clock clock;

    Examinations(Journal journal, SignedCopies copies, CopyCheckRows checks, CopyDecisionRows decisions, Participations participations, Talks talks,
            CurrentTexts texts, Versions versions, CheckRules rules, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.copies = copies;
        this.checks = checks;
        this.decisions = decisions;
        this.participations = participations;
        this.talks = talks;
        this.texts = texts;
        this.versions = versions;
        this.rules = rules;
        this.person = person;
        this.clock = clock;
    }

    /** How the copy's text compares with the version last sent; what was settled about it before is not asked again. */
    Comparison compare(SignedCopy copy) {
        return isTextSettled(copy) ? Comparison.IDENTICAL : seenAs(copy.textMatches());
    }

    /** From what a person saw; where nobody compared, whoever verifies the copy will see it. */
    private static Comparison seenAs(TextMatch match) {
        return switch (match) {
            case ADDITIONS -> Comparison.ADDITIONS;
            case DEVIATIONS -> Comparison.DEVIATIONS;
            case AS_SENT, NOT_COMPARED -> Comparison.IDENTICAL;
        };
    }

    /** Keeps what was found and draws what follows from it. Another text is reviewed by another person than the one who accepted it. */
    Outcome record(BusinessKey key, long id, CheckForm form) {
        SignedCopy copy = copies.of(key, id);
        if (form.finding() == Finding.IN_ORDER && hasDecidedOnText(id, person.id())) {
            return Outcome.refused("signature.reviewedByAnother");
        }
        Outcome complete = rules.check(copy, form);
        if (complete.isRefused()) {
            return complete;
        }
        journal.append(new CopyCheck(null, id, form.finding(), form.signatory(), form.title(), form.authority(), form.signedOn(),
                form.form(), form.faults().stream().map(Fault::name).collect(Collectors.joining(",")), form.remark(),
                form.language(), person.id(), clock.instant()));
        return switch (form.finding()) {
            case IN_ORDER -> inOrder(copy, form);
            case FAULTS -> faulty(copy, form);
            case OTHER_STATE -> passedOn(copy, form);
            case DUPLICATE -> setAside(copy, form);
            case ADDITIONS, DEVIATIONS -> Outcome.done();
        };
    }

    /** The last check of a copy. */
    @Transactional(readOnly = true)
    Optional<CopyCheck> lastCheck(long copy) {
        return checks.findFirstByCopyOrderByIdDesc(copy);
    }

    /** What the letter with a returned copy says: a remark on its faults, or the reason of a decision; nothing where none was written. */
    @Transactional(readOnly = true)
    Optional<WordsByLanguage.Words> wordsWithReturn(long copy) {
        return lastCheck(copy).filter(check -> check.finding() == Finding.FAULTS)
                .map(check -> new WordsByLanguage.Words(check.language(), check.remark()))
                .or(() -> decisions(copy).stream().filter(decision -> decision.language() != null).reduce((earlier, later) -> later)
                        .map(decision -> new WordsByLanguage.Words(decision.language(), decision.reason())))
                .filter(words -> words.text() != null);
    }

    /** Confirmed additions become that Member State's version of the text. */
    Outcome confirmAdditions(BusinessKey key, long id, Additions additions, Optional<Upload> entered, String remark) {
        SignedCopy copy = copies.of(key, id);
        decided(id, Subject.ADDITIONS, additions.name(), remark);
        return switch (additions) {
            case NOT_CONFIRMED -> Outcome.done();
            case CONFIRMED -> added(copy, new EnteredChanges(Optional.empty(), Optional.empty(), entered));
        };
    }

    /**
     * @param asSigned where the other text is accepted: what differs in it from the text that was sent, clause by clause
     * @param reason   what the Government is asked to correct, where the copy is returned; else for the record, in no language of a letter
     */
    Outcome decideOnDeviation(BusinessKey key, long id, Deviation deviation, EnteredChanges asSigned, WordsByLanguage.Words reason) {
        SignedCopy copy = copies.of(key, id);
        enter(id, Subject.DEVIATION, deviation.name(), reason);
        return switch (deviation) {
            case ACCEPTED -> accepted(copy, asSigned);
            case TALKS -> toTalks(copy);
            case RETURN -> returned(copy, reason.text());
        };
    }

    /** What became of a copy that the Secretary-General did not sign. @param reason as for {@link #decideOnDeviation} */
    Outcome resolve(BusinessKey key, long id, Resolution resolution, WordsByLanguage.Words reason) {
        SignedCopy copy = copies.of(key, id);
        enter(id, Subject.RESOLUTION, resolution.name(), reason);
        return switch (resolution) {
            case AGAIN -> Outcome.done();
            case TALKS -> toTalks(copy);
            case RETURN -> returned(copy, reason.text());
        };
    }

    /** A further copy came in while this one was examined. */
    void interrupt(BusinessKey key, long id) {
        decided(copies.of(key, id).id(), Subject.FURTHER_COPY, "INTERRUPTED", null);
    }

    /** Whether a copy that came before is to be gone on with once this one is settled. */
    @Transactional(readOnly = true)
    boolean anotherOpen(BusinessKey key, long id) {
        return !copies.openBeside(copies.of(key, id)).isEmpty();
    }

    /** Lays a copy whose text is to be talked about before the talks, in the words and the name of whoever decided so. */
    void passToTalks(BusinessKey key, long id) {
        SignedCopy copy = copies.of(key, id);
        CopyDecision last = decisions.findByCopyOrderById(id).stream().reduce((earlier, later) -> later).orElseThrow();
        talks.goOnAbout(copy.key(), copy.document(), last.reason(), last.decidedBy());
    }

    /** Something else ended the examination: talks that rested for it go on, unless that ended them too. */
    void overtaken(BusinessKey key) {
        talks.resume(key);
    }

    void decided(long copy, Subject subject, String decision, String reason) {
        enter(copy, subject, decision, WordsByLanguage.Words.forTheRecord(reason));
    }

    private void enter(long copy, Subject subject, String decision, WordsByLanguage.Words reason) {
        journal.append(new CopyDecision(null, copy, subject, decision, reason.text(), reason.language(), person.id(), clock.instant()));
    }

    @Transactional(readOnly = true)
    List<CopyDecision> decisions(long copy) {
        return decisions.findByCopyOrderById(copy);
    }

    /** Whether this person checked the copy at any time, or decided on its text. */
    @Transactional(readOnly = true)
    boolean isJudgeOf(long copy, String who) {
        return checks(copy).stream().anyMatch(check -> check.checkedBy().equals(who))
                || hasDecidedOnText(copy, who);
    }

    private boolean hasDecidedOnText(long copy, String who) {
        return decisions(copy).stream().anyMatch(decision -> decision.subject().isAboutTheText() && decision.decidedBy().equals(who));
    }

    /** Whether what differs in the copy's text was accepted, so that it stands as that Member State's version. */
    @Transactional(readOnly = true)
    boolean isTextSettled(SignedCopy copy) {
        return decisions(copy.id()).stream().anyMatch(decision -> decision.decision().equals("CONFIRMED")
                || decision.decision().equals("ACCEPTED"));
    }

    /** Every check of a copy, in order. */
    @Transactional(readOnly = true)
    List<CopyCheck> checks(long copy) {
        return checks.findByCopyOrderById(copy);
    }

    private Outcome inOrder(SignedCopy copy, CheckForm form) {
        copies.replaceOthers(copy);
        Outcome dated = copies.signedOn(copy, form.signedOn());
        if (dated.isRefused()) {
            return dated;
        }
        if (copy.last(COPY_IN_ORDER, participations.history(copy.key())).isEmpty()) {
            Outcome added = add(copy, FactEntry.of(COPY_IN_ORDER, today()).note(Messages.of("signature.inOrder",
                    Days.read(form.signedOn()), form.signatory(), form.title())));
            if (added.isRefused()) {
                return added;
            }
        }
        talks.overtake(copy.key());
        return Outcome.done();
    }

    private Outcome faulty(SignedCopy copy, CheckForm form) {
        return first(
                () -> form.faults().contains(Fault.NO_SIGNATURE) ? add(copy, FactEntry.of(COPY_UNSIGNED, today())) : Outcome.done(),
                () -> returned(copy, form.remark()));
    }

    /** @param why what the letter with the returned copy says, or null */
    private Outcome returned(SignedCopy copy, String why) {
        Outcome added = add(copy, FactEntry.of(COPY_RETURNED, today()).note(why));
        resumeTalks(copy);
        return added;
    }

    private Outcome setAside(SignedCopy copy, CheckForm form) {
        copies.setAside(copy, Messages.of("signature.aside." + form.finding()));
        resumeTalks(copy);
        return Outcome.done();
    }

    /** Talks that rested for this copy go on, unless they rest for another. */
    private void resumeTalks(SignedCopy copy) {
        if (copies.openBeside(copy).isEmpty()) {
            talks.resume(copy.key());
        }
    }

    private Outcome toTalks(SignedCopy copy) {
        copies.replaceOthers(copy);
        copies.setAside(copy, Messages.of("signature.aside.TALKS"));
        return Outcome.done();
    }

    private Outcome passedOn(SignedCopy copy, CheckForm form) {
        copies.passOn(copy, new BusinessKey(copy.key().reference(), form.otherState()));
        return setAside(copy, form);
    }

    private Outcome added(SignedCopy copy, EnteredChanges additions) {
        return signed(copy, additions, Why.ADDITIONS_CONFIRMED) ? Outcome.done() : Outcome.refused("signature.additions.none");
    }

    private Outcome accepted(SignedCopy copy, EnteredChanges asSigned) {
        return signed(copy, asSigned, Why.ACCEPTED_AS_SIGNED) ? Outcome.done() : Outcome.refused("signature.deviation.none");
    }

    /** Keeps the text as signed; whether it differs from what was sent. */
    private boolean signed(SignedCopy copy, EnteredChanges entered, Why why) {
        Optional<Instrument> signed = entered.appliedTo(texts.of(copy.key()));
        signed.ifPresent(text -> versions.add(copy.businessKey(), text, why, copy.document(), person.id()));
        return signed.isPresent();
    }

    private Outcome add(SignedCopy copy, FactEntry entry) {
        return participations.add(copy.key(), entry.about(copy.fact()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
