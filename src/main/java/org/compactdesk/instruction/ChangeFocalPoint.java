package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import org.compactdesk.campaign.Campaigns;
import org.compactdesk.drafting.Drafting;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.FocalPoint;
import org.springframework.stereotype.Component;

/** Whom missions answer from now on; every letter that goes out afterwards says so. */
@Component
class ChangeFocalPoint implements InstructionHandler {

    private final Campaigns campaigns;

    ChangeFocalPoint(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public ActKind kind() {
        return ActKind.CHANGE_FOCAL_POINT;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return Checks.first(
                () -> refuseIf(instruction.focalPointName() == null, "instruction.focalPoint.noName"),
                () -> refuseIf(instruction.focalPointEmail() == null, "instruction.focalPoint.noEmail"),
                () -> Drafting.email(instruction.focalPointEmail()));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        FocalPoint next = new FocalPoint(instruction.focalPointName(), instruction.focalPointEmail(), instruction.focalPointPhone());
        return campaigns.add(instruction.reference(), FactEntry.of(FactKind.FOCAL_POINT_CHANGED).focalPoint(next).by(instruction.recordedBy(), instruction.reason()));
    }
}
