package org.compactdesk.delivery;

import static org.compactdesk.process.UndeliveredLettersProcess.LETTERS_MEANT;
import static org.compactdesk.process.UndeliveredLettersProcess.MEASURE;

import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of UndeliveredLetters. */
@Configuration(proxyBeanMethods = false)
class UndeliveredLettersSteps {

    @Bean
    JavaDelegate recordAttendance(UndeliveredLetters undelivered) {
        return step -> undelivered.attend(step.getProcessBusinessKey(), MEASURE.take(step), LETTERS_MEANT.takeIfThere(step).orElse(List.of())).orRefuse();
    }
}
