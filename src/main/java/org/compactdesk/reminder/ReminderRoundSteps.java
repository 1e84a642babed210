package org.compactdesk.reminder;

import static org.compactdesk.process.ReminderRoundProcess.*;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of ReminderRound. */
@Configuration(proxyBeanMethods = false)
class ReminderRoundSteps {

    @Bean
    JavaDelegate listWhoIsDue(ReminderRounds rounds) {
        return step -> {
            Round round = rounds.list(step.getProcessBusinessKey(), ROUND.get(step));
            ANYONE_DUE.set(step, !rounds.due(round.id()).isEmpty());
            RELEASE_AT.set(step, round.releaseAt());
        };
    }

    /** The time of the release is set once more from the record: whatever else the form sent, the round goes out at its own. */
    @Bean
    JavaDelegate recordReview(ReminderRounds rounds) {
        return step -> {
            rounds.review(step.getProcessBusinessKey(), ROUND.get(step), TakenOff.read(TAKEN_OFF.takeIfThere(step))).orRefuse();
            RELEASE_AT.set(step, rounds.of(step.getProcessBusinessKey(), ROUND.get(step)).releaseAt());
        };
    }

    @Bean
    JavaDelegate releaseReminders(ReminderRounds rounds) {
        return step -> rounds.release(step.getProcessBusinessKey(), ROUND.get(step)).orRefuse();
    }
}
