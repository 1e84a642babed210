package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.util.List;
import java.util.Set;
import org.compactdesk.engine.FailedJobs;
import org.compactdesk.engine.StandStills;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LettersAfterNote;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.springframework.stereotype.Component;

/** Gives everything of a campaign that the desk has stopped trying another try, all at once: letters after a long outage, and what stands still by a fault. */
@Component
class TryGivenUpLettersAgain implements InstructionHandler {

    private final Ledger ledger;
    private final LettersAfterNote afterNote;
    private final StandStills standStills;
    private final FailedJobs jobs;

    TryGivenUpLettersAgain(Ledger ledger, LettersAfterNote afterNote, StandStills standStills, FailedJobs jobs) {
        this.ledger = ledger;
        this.afterNote = afterNote;
        this.standStills = standStills;
        this.jobs = jobs;
    }

    @Override
    public ActKind kind() {
        return ActKind.TRY_GIVEN_UP_AGAIN;
    }

    @Override
    public Set<String> alsoGivenBy() {
        return Set.of("dispatch");
    }

    @Override
    public Consent consent() {
        return Consent.NOBODY;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return refuseIf(givenUp(instruction).isEmpty() && standStills.ofCampaign(instruction.reference()).isEmpty(), "instruction.tryGivenUp.none");
    }

    private List<Letter> givenUp(Instruction instruction) {
        return ledger.toLookAt(instruction.reference()).stream().filter(Letter::isGivenUp).toList();
    }

    @Override
    public Leaving leaving(Instruction instruction) {
        return Leaving.of(afterNote.with(givenUp(instruction)));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return Outcome.done();
    }

    @Override
    public void wake(Instruction instruction) {
        jobs.tryOnceMore(instruction.reference() + "/");
    }
}
