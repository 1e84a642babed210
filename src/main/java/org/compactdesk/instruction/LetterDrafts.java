package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Clearance;
import org.compactdesk.record.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What instructions have the desk send to missions: written, read by a clearing officer, written again. */
@Component
@Transactional
public class LetterDrafts {

    private static final int LONGEST_TITLE = 200;

    private final Journal journal;
    private final LetterDraftRows rows;
    private final LetterClearanceRows clearances;
    private final ObjectProvider<LetterInstruction> acts;
    private final Documents documents;
    private final CurrentPerson person;
    private final Clock clock;

    LetterDrafts(Journal journal, LetterDraftRows rows, LetterClearanceRows clearances, ObjectProvider<LetterInstruction> acts, Documents documents, CurrentPerson person,
            Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.clearances = clearances;
        this.acts = acts;
        this.documents = documents;
        this.person = person;
        this.clock = clock;
    }

    /** What counts. */
    @Transactional(readOnly = true)
    public LetterDraft latest(long instruction) {
        return versions(instruction).reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("Nothing is written for instruction " + instruction));
    }

    /** What was decided on the latest version, or on the one before it where nothing has been yet. */
    @Transactional(readOnly = true)
    Optional<LetterClearance> lastClearance(long instruction) {
        return versions(instruction).flatMap(writing -> clearances.findByWriting(writing.id()).stream()).reduce((earlier, later) -> later);
    }

    /** Keeps the words and draws them, where the act is one that sends words. */
    Outcome write(Instruction instruction, LetterInput wording) {
        return act(instruction).map(act -> Checks.first(() -> act.check(instruction, wording), () -> keep(act, instruction, wording)))
                .orElse(Outcome.done());
    }

    /** Other words, where the last ones were sent back. */
    Outcome revise(Instruction instruction, LetterInput wording) {
        return Checks.first(
                () -> refuseIf(decision(instruction).filter(LetterClearance::isSentBack).isEmpty(), "writing.notSentBack"),
                () -> write(instruction, wording));
    }

    /** Decides on the latest words, once: whoever wrote any of them, or asked for them, does not. */
    Outcome clear(Instruction instruction, Clearance decision, Optional<String> reason) {
        boolean ownWords = Stream.concat(versions(instruction.id()).map(LetterDraft::writtenBy), Stream.of(instruction.givenBy()))
                .anyMatch(person.id()::equals);
        return Checks.first(
                () -> refuseIf(decision(instruction).isPresent(), "instruction.decided"),
                () -> refuseIf(ownWords, "writing.fourEyes"),
                () -> refuseIf(decision != Clearance.CLEARED && reason.isEmpty(), "campaign.reason"),
                () -> decide(instruction, decision, reason));
    }

    /** The mails that would carry the latest words. */
    @Transactional(readOnly = true)
    List<LetterInstruction.Preview> previews(Instruction instruction) {
        return act(instruction).orElseThrow().previews(instruction, latest(instruction.id()));
    }

    private Outcome keep(LetterInstruction act, Instruction instruction, LetterInput wording) {
        Stream<String> kept = versions(instruction.id()).reduce((earlier, later) -> later).stream()
                .flatMap(before -> before.documents().stream()).filter(wording.kept()::contains);
        Stream<String> added = wording.files().stream().map(file -> documents.store(file, title(file), instruction.concerns()).id());
        LetterDraft writing = new LetterDraft(null, instruction.id(), wording.subject(), wording.language(), wording.text(), person.id(),
                clock.instant(), List.of(), wording.corrections(), Stream.concat(kept, added).map(LetterDraft.Enclosed::new).toList());
        journal.append(writing.drawn(act.draw(instruction, writing)));
        return Outcome.done();
    }

    /** What missions read it is called: its name without the ending, and no longer than a document may be called. */
    private static String title(Upload file) {
        String name = file.fileName().replaceAll("^.*[/\\\\]", "").replaceAll("(?i)\\.pdf$", "").replaceAll("[_\\s]+", " ").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_TITLE)).strip();
    }

    private Outcome decide(Instruction instruction, Clearance decision, Optional<String> reason) {
        journal.append(new LetterClearance(null, latest(instruction.id()).id(), decision, reason.orElse(null), person.id(), clock.instant()));
        return Outcome.done();
    }

    private Optional<LetterClearance> decision(Instruction instruction) {
        return clearances.findByWriting(latest(instruction.id()).id());
    }

    private Stream<LetterDraft> versions(long instruction) {
        return rows.findByInstructionOrderById(instruction).stream();
    }

    private Optional<LetterInstruction> act(Instruction instruction) {
        return acts.stream().filter(act -> act.kind() == instruction.act()).findFirst();
    }
}
