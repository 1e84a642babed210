package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.util.Collection;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** Holds back the notes that have not gone out yet; nobody has to confirm it, for every second counts. */
@Component
class StopDispatch implements InstructionHandler {

    private final Campaigns campaigns;
    private final Participations participations;

    StopDispatch(Campaigns campaigns, Participations participations) {
        this.campaigns = campaigns;
        this.participations = participations;
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
        Campaign campaign = campaigns.of(instruction.reference());
        return Checks.first(
                () -> refuseIf(campaign.dispatchStopped(), "instruction.stoppedAlready"),
                () -> refuseIf(isOver(campaign), "instruction.dispatchOver"));
    }

    private boolean isOver(Campaign campaign) {
        Collection<History> opened = participations.ofCampaign(campaign.reference()).values();
        return opened.size() == campaign.addressees().size()
                && opened.stream().allMatch(history -> !history.isAddressed() || history.noteDecidedAt().isPresent());
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return campaigns.add(instruction.reference(), FactEntry.of(FactKind.DISPATCH_STOPPED).by(instruction.recordedBy(), instruction.reason()));
    }
}
