package org.compactdesk.drafting;

import static org.compactdesk.drafting.CampaignVariables.NUMBER_OF_ADDRESSEES;
import static org.compactdesk.drafting.CampaignVariables.REASON;
import static org.compactdesk.drafting.CampaignVariables.RELEASE;
import static org.compactdesk.drafting.CampaignVariables.WITHOUT_ADDRESSES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record release" of NoteVerbaleCampaign. */
@Component
class RecordRelease implements JavaDelegate {

    private final Approval approval;

    RecordRelease(Approval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution step) {
        approval.release(step.getProcessBusinessKey(), RELEASE.get(step), REASON.takeIfThere(step),
                NUMBER_OF_ADDRESSEES.takeIfThere(step), WITHOUT_ADDRESSES.takeIfThere(step).orElse(false)).orRefuse();
    }
}
