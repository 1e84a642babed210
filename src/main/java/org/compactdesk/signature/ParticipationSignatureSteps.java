package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of Participation that concern a signed copy. */
@Configuration(proxyBeanMethods = false)
class ParticipationSignatureSteps {

    @Bean
    JavaDelegate passOnSignedCopy(SignedCopies copies) {
        return step -> ParticipationProcess.BEGINS_EXAMINATION.setInPassing(step, copies.receive(Keys.of(step), ParticipationProcess.IN_HAND.get(step)));
    }
}
