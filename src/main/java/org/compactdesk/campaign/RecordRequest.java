package org.compactdesk.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.ProcessFacts;
import org.springframework.stereotype.Component;

/** Step "Record request" of NoteVerbaleCampaign. */
@Component
class RecordRequest implements JavaDelegate {

    private final Drafting drafting;
    private final Campaigns campaigns;

    RecordRequest(Drafting drafting, Campaigns campaigns) {
        this.drafting = drafting;
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        CampaignRequest request = CampaignRequest.from(step);
        drafting.request(request).orRefuse();
        Campaign campaign = campaigns.of(drafting.referenceOf(request));
        step.setProcessBusinessKey(campaign.reference());
        ProcessFacts.CAMPAIGN.set(step, campaign.title());
        ProcessFacts.SIGNATURE_DEADLINE.set(step, Days.read(campaign.signatureDeadline()));
    }
}
