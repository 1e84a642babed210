package org.compactdesk.reminder;

import static org.compactdesk.reminder.RoundStep.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record review" of ReminderRound. */
@Component
class RecordReview implements JavaDelegate {

    private final ReminderRounds rounds;

    RecordReview(ReminderRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution step) {
        rounds.review(ROUND.get(step), TakenOff.read(TAKEN_OFF.takeIfThere(step))).orRefuse();
    }
}
