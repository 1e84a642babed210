package org.compactdesk.drafting;

import static org.compactdesk.drafting.CampaignVariables.NOTE_DATE;
import static org.compactdesk.drafting.CampaignVariables.REFERENCE;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Register note" of NoteVerbaleCampaign. */
@Component
class RegisterNote implements JavaDelegate {

    private final Approval approval;

    RegisterNote(Approval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution step) {
        String registered = REFERENCE.take(step);
        LocalDate date = NOTE_DATE.take(step);
        approval.register(step.getProcessBusinessKey(), registered, date).orRefuse();
        step.setProcessBusinessKey(registered);
    }
}
