package org.compactdesk.reminder;

import static org.compactdesk.process.NoteVerbaleCampaignProcess.*;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of NoteVerbaleCampaign that plan and open its rounds of reminders. */
@Configuration(proxyBeanMethods = false)
class NoteVerbaleCampaignReminderSteps {

    @Bean
    JavaDelegate planNextRound(ReminderRounds rounds) {
        return step -> {
            NEXT_ROUND_AT.set(step, rounds.lookAgainAt(step.getProcessBusinessKey()));
            CAMPAIGN_CLOSED.set(step, rounds.isOver(step.getProcessBusinessKey()));
        };
    }

    @Bean
    JavaDelegate openReminderRound(ReminderRounds rounds) {
        return step -> {
            Optional<Long> round = rounds.openIfDue(step.getProcessBusinessKey());
            ROUND_DUE.set(step, round.isPresent());
            ROUND.set(step, round.orElse(null));
        };
    }
}
