package org.compactdesk.drafting;

import static org.compactdesk.drafting.CampaignVariables.CLEARANCE;
import static org.compactdesk.drafting.CampaignVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record clearance" of NoteVerbaleCampaign. */
@Component
class RecordClearance implements JavaDelegate {

    private final Approval approval;

    RecordClearance(Approval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution step) {
        approval.clear(step.getProcessBusinessKey(), CLEARANCE.get(step), REASON.takeIfThere(step)).orRefuse();
    }
}
