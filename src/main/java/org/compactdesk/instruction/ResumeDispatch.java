package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.DispatchResumed;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the notes go out that were held back. */
@Component
class ResumeDispatch implements InstructionHandler {

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ResumeDispatch(Campaigns campaigns, Ledger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.events = events;
    }

    @Override
    public ActKind kind() {
        return ActKind.RESUME_DISPATCH;
    }

    @Override
    public Consent consent() {
        return Consent.NOBODY;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return refuseIf(!campaigns.of(instruction.reference()).dispatchStopped(), "instruction.notStopped");
    }

    /** The notes that have not gone out. */
    @Override
    public Leaving leaving(Instruction instruction) {
        return Leaving.of(ledger.latestNotes(instruction.reference()).stream().filter(note -> !note.fate().isDecided()).toList());
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return campaigns.add(instruction.reference(), FactEntry.of(FactKind.DISPATCH_RESUMED).by(instruction.recordedBy(), instruction.reason()));
    }

    @Override
    public void wake(Instruction instruction) {
        events.publishEvent(new DispatchResumed(instruction.reference()));
    }
}
