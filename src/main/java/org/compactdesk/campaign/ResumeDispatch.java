package org.compactdesk.campaign;

import static org.compactdesk.engine.Checks.refuseIf;

import org.compactdesk.engine.Outcome;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets the notes go out that were held back. */
@Component
class ResumeDispatch implements Act {

    private final Campaigns campaigns;
    private final ApplicationEventPublisher events;

    ResumeDispatch(Campaigns campaigns, ApplicationEventPublisher events) {
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

    @Override
    public Outcome carryOut(Instruction instruction) {
        return campaigns.add(instruction.reference(), CampaignFactKind.DISPATCH_RESUMED, NewFact.PLAIN.by(instruction));
    }

    @Override
    public void wake(Instruction instruction) {
        events.publishEvent(new DispatchResumed(instruction.reference()));
    }
}
