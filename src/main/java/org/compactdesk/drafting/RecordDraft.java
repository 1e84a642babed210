package org.compactdesk.drafting;

import static org.compactdesk.drafting.CampaignVariables.COMPACT_TEXT;
import static org.compactdesk.drafting.CampaignVariables.NOTE_TEXT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.kernel.Days;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;

/** Step "Record draft" of NoteVerbaleCampaign. */
@Component
class RecordDraft extends CampaignFormStep {

    private final Drafting drafting;

    RecordDraft(Drafting drafting, Languages languages) {
        super(languages);
        this.drafting = drafting;
    }

    @Override
    public void execute(DelegateExecution step) {
        CampaignDetails particulars = particulars(step);
        drafting.handIn(step.getProcessBusinessKey(),
                NOTE_TEXT.takeIfThere(step), COMPACT_TEXT.takeIfThere(step), translations(step), leftOut(step), particulars).orRefuse();
        SharedVariables.CAMPAIGN.set(step, particulars.title());
        SharedVariables.SIGNATURE_DEADLINE.set(step, Days.read(particulars.signatureDeadline()));
    }
}
