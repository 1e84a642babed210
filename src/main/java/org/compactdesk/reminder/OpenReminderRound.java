package org.compactdesk.reminder;

import static org.compactdesk.reminder.RoundStep.*;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Open reminder round" of NoteVerbaleCampaign. */
@Component
class OpenReminderRound implements JavaDelegate {

    private final ReminderRounds rounds;

    OpenReminderRound(ReminderRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution step) {
        Optional<Long> round = rounds.openIfDue(step.getProcessBusinessKey());
        ROUND_DUE.set(step, round.isPresent());
        ROUND.set(step, round.orElse(null));
    }
}
