package org.compactdesk.participation;

import static org.compactdesk.process.ParticipationProcess.*;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.record.FactKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps of Participation that concern what came in and what the record says of it. */
@Configuration(proxyBeanMethods = false)
class ParticipationSteps {

    @Bean
    JavaDelegate lookForResponse(Responses responses) {
        return step -> {
            Optional<Response> next = responses.next(Keys.of(step));
            RESPONSE.setInPassing(step, next.map(response -> response.kind().branch()).orElse(WhatWaits.NOTHING));
            next.map(Response::id).ifPresentOrElse(id -> IN_HAND.set(step, id), () -> IN_HAND.remove(step));
        };
    }

    @Bean
    JavaDelegate recordIntention(Responses responses) {
        return step -> responses.settleIntention(Keys.of(step), IN_HAND.get(step));
    }

    @Bean
    JavaDelegate recordDecline(Responses responses) {
        return step -> responses.settle(Keys.of(step), IN_HAND.get(step), FactKind.DECLINED);
    }

    @Bean
    JavaDelegate recordAcknowledgement(Responses responses) {
        return step -> responses.settleAcknowledgement(Keys.of(step), IN_HAND.get(step));
    }

    @Bean
    JavaDelegate takeUpQuestion(Responses responses) {
        return step -> {
            Long question = IN_HAND.get(step);
            QUESTION_ASKED.setLocal(step, responses.settle(Keys.of(step), question, FactKind.QUESTION_ASKED).id());
            QUESTION.setLocal(step, question);
        };
    }

    /** A person enters it, with what the mission wrote in front of them. */
    @Bean
    JavaDelegate reportNewAddress(BackToPerson backToPerson) {
        return step -> backToPerson.reportAddress(Keys.of(step), IN_HAND.get(step), Variable.handedOn(SharedVariables.CARD, step));
    }

    @Bean
    JavaDelegate setResponseAside(BackToPerson backToPerson) {
        return step -> backToPerson.setAside(Keys.of(step), IN_HAND.get(step));
    }

    @Bean
    JavaDelegate recordWithdrawal(Withdrawals withdrawals) {
        return step -> withdrawals.record(Keys.of(step), IN_HAND.get(step), step.getProcessInstanceId());
    }

    /** Nobody is at work from here on; nothing that came in is lost. */
    @Bean
    JavaDelegate handOverWhatWaits(BackToPerson backToPerson) {
        return step -> backToPerson.leave(Keys.of(step));
    }
}
