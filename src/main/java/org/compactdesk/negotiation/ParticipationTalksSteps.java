package org.compactdesk.negotiation;

import static org.compactdesk.process.ParticipationProcess.*;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps of Participation that concern talks. */
@Configuration(proxyBeanMethods = false)
class ParticipationTalksSteps {

    @Bean
    JavaDelegate openTalks(Talks talks) {
        return step -> BEGINS_TALKS.setInPassing(step, talks.take(Keys.of(step), IN_HAND.get(step)));
    }

    @Bean
    JavaDelegate lookForTalks(Talks talks) {
        return step -> BEGINS_TALKS.setInPassing(step, talks.waitToBegin(Keys.of(step)));
    }

    @Bean
    JavaDelegate planFollowUp(Talks talks) {
        return step -> IDLE_CYCLE.setLocal(step, talks.idleCycle());
    }
}
