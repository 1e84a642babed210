package org.compactdesk.campaign;

import static org.compactdesk.campaign.CampaignVariables.MEETING_PLANNED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
        Campaign campaign = campaigns.of(step.getProcessBusinessKey());
        dispatch.open(campaign);
        MEETING_PLANNED.set(step, campaign.meeting().isPresent());
    }
}
