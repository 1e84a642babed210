package org.compactdesk.reminder;

import static org.compactdesk.reminder.RoundStep.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "List who is due" of ReminderRound. */
@Component
class ListWhoIsDue implements JavaDelegate {

    private final ReminderRounds rounds;

    ListWhoIsDue(ReminderRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution step) {
        Round round = rounds.list(step.getProcessBusinessKey(), ROUND.get(step));
        ANYONE_DUE.set(step, !rounds.due(round.id()).isEmpty());
        RELEASE_AT.set(step, round.releaseAt());
    }
}
