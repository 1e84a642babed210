package org.compactdesk.drafting;

import static org.compactdesk.drafting.CampaignVariables.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.Days;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;

/** Step "Record request" of NoteVerbaleCampaign. */
@Component
class RecordRequest extends CampaignFormStep {

    private final Drafting drafting;
    private final Campaigns campaigns;

    RecordRequest(Drafting drafting, Campaigns campaigns, Languages languages) {
        super(languages);
        this.drafting = drafting;
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        CampaignRequest request = request(step);
        drafting.request(request).orRefuse();
        Campaign campaign = campaigns.of(drafting.referenceOf(request));
        step.setProcessBusinessKey(campaign.reference());
        SharedVariables.CAMPAIGN.set(step, campaign.title());
        SharedVariables.SIGNATURE_DEADLINE.set(step, Days.read(campaign.signatureDeadline()));
    }

    private CampaignRequest request(DelegateExecution step) {
        return new CampaignRequest(REFERENCE.takeIfThere(step), NOTE_TEXT.take(step), COMPACT_TEXT.take(step), translations(step), particulars(step),
                ADDRESSING.take(step), REGIONAL_GROUP.takeIfThere(step),
                CHOSEN_STATES.takeIfThere(step).map(codes -> List.of(codes.split("\\s*,\\s*"))).orElse(List.of()));
    }
}
