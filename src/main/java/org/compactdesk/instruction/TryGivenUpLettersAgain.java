package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.util.Set;
import org.compactdesk.engine.FailedJobs;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.springframework.stereotype.Component;

/** Gives every letter of a campaign that the desk has stopped trying to send another try, all at once: after a long outage they are many. */
@Component
class TryGivenUpLettersAgain implements InstructionHandler {

    private final Ledger ledger;
    private final FailedJobs jobs;

    TryGivenUpLettersAgain(Ledger ledger, FailedJobs jobs) {
        this.ledger = ledger;
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
        return refuseIf(ledger.toLookAt(instruction.reference()).stream().noneMatch(Letter::isGivenUp), "instruction.tryGivenUp.none");
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
