package org.compactdesk.reminder;

import static org.compactdesk.reminder.RoundStep.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Plan next round" of NoteVerbaleCampaign. */
@Component
class PlanNextRound implements JavaDelegate {

    private final ReminderRounds rounds;

    PlanNextRound(ReminderRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution step) {
        NEXT_ROUND_AT.set(step, rounds.lookAgainAt(step.getProcessBusinessKey()));
        CAMPAIGN_CLOSED.set(step, rounds.isOver(step.getProcessBusinessKey()));
    }
}
