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
        String reference = step.getProcessBusinessKey();
        long round = ROUND.get(step);
        rounds.review(reference, round, TakenOff.read(TAKEN_OFF.takeIfThere(step))).orRefuse();
        // From the record: whatever else the form sent, the round goes out at its own time.
        RELEASE_AT.set(step, rounds.of(reference, round).releaseAt());
    }
}
