package org.compactdesk.campaign;

import static org.compactdesk.engine.Checks.refuseIf;

import org.compactdesk.engine.Outcome;
import org.springframework.stereotype.Component;

/** Holds back the notes that have not gone out yet; nobody has to confirm it, for every second counts. */
@Component
class StopDispatch implements Act {

    private final Campaigns campaigns;

    StopDispatch(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public ActKind kind() {
        return ActKind.STOP_DISPATCH;
    }

    @Override
    public Consent consent() {
        return Consent.NOBODY;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return refuseIf(campaigns.of(instruction.reference()).dispatchStopped(), "instruction.stoppedAlready");
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return campaigns.add(instruction.reference(), CampaignFactKind.DISPATCH_STOPPED, NewFact.PLAIN.by(instruction));
    }
}
