package org.compactdesk.letter;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.process.SharedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of LateLetter. */
@Configuration(proxyBeanMethods = false)
class LateLetterSteps {

    @Bean
    JavaDelegate sendLateLetter(Letters letters) {
        return step -> letters.sendLate(Keys.of(step), SharedVariables.LETTER.get(step));
    }
}
