package org.compactdesk.instruction;

import java.util.List;
import java.util.Set;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.springframework.stereotype.Component;

/** Corrects a note verbale that has gone out, by a numbered note to every mission that got it. */
@Component
class IssueCorrigendum implements LetterInstruction {

    private final Corrigenda corrigenda;
    private final CorrigendumLetters letters;

    IssueCorrigendum(Corrigenda corrigenda, CorrigendumLetters letters) {
        this.corrigenda = corrigenda;
        this.letters = letters;
    }

    @Override
    public ActKind kind() {
        return ActKind.ISSUE_CORRIGENDUM;
    }

    @Override
    public Set<String> alsoGivenBy() {
        return Set.of("focal-point");
    }

    @Override
    public Outcome check(Instruction instruction) {
        return instruction.iso3() == null ? Outcome.done() : Outcome.refused("corrigendum.toAll");
    }

    @Override
    public Outcome check(Instruction instruction, LetterInput wording) {
        return corrigenda.check(instruction.reference(), wording.corrections());
    }

    @Override
    public List<LetterDraft.Paper> draw(Instruction instruction, LetterDraft writing) {
        return corrigenda.draw(instruction.reference(), writing.corrections());
    }

    @Override
    public List<Preview> previews(Instruction instruction, LetterDraft writing) {
        return letters.previews(instruction.reference(), writing);
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return corrigenda.issue(instruction);
    }

    @Override
    public void wake(Instruction instruction) {
        letters.sendToAll(instruction.reference());
    }
}
