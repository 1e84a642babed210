package org.compactdesk.drafting;

import static org.compactdesk.drafting.CampaignVariables.MEETING_PLANNED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** Step "Open participations" of NoteVerbaleCampaign. Sends nothing. */
@Component
class OpenParticipations implements JavaDelegate {

    private final Dispatch dispatch;
    private final Campaigns campaigns;

    OpenParticipations(Dispatch dispatch, Campaigns campaigns) {
        this.dispatch = dispatch;
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        String reference = step.getProcessBusinessKey();
        dispatch.open(reference);
        MEETING_PLANNED.set(step, campaigns.of(reference).meeting().isPresent());
    }
}
