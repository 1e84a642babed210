package org.compactdesk.reminder;

import static org.compactdesk.reminder.RoundStep.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Release reminders" of ReminderRound. */
@Component
class ReleaseReminders implements JavaDelegate {

    private final ReminderRounds rounds;

    ReleaseReminders(ReminderRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution step) {
        rounds.release(step.getProcessBusinessKey(), ROUND.get(step)).orRefuse();
    }
}
