package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.SharedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of Participation that concern a signed copy. */
@Configuration(proxyBeanMethods = false)
class ParticipationSignatureSteps {

    @Bean
    JavaDelegate passOnSignedCopy(SignedCopies copies) {
        return step -> copies.receive(Keys.of(step), Responses.IN_HAND.get(step), Variable.handedOn(SharedVariables.CARD, step));
    }
}
