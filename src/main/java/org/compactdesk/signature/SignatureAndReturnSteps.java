package org.compactdesk.signature;

import static org.compactdesk.process.SignatureAndReturnProcess.*;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of SignatureAndReturn. */
@Configuration(proxyBeanMethods = false)
class SignatureAndReturnSteps {

    /** Takes up the copy to look at now; none is left where a withdrawal was faster. */
    @Bean
    JavaDelegate compareWithVersionSent(SignedCopies copies, Examinations examinations) {
        return step -> {
            Optional<SignedCopy> copy = copies.takeUp(Keys.of(step));
            COPY_THERE.set(step, copy.isPresent());
            COPY.set(step, copy.map(SignedCopy::id).orElse(null));
            COMPARISON.set(step, copy.map(examinations::compare).orElse(null));
        };
    }

    /** Notes on the copy in hand that its examination rests. */
    @Bean
    JavaDelegate takeInFurtherCopy(Examinations examinations) {
        return step -> examinations.interrupt(Keys.of(step), COPY.get(step));
    }

    @Bean
    JavaDelegate sendReturnForCorrection(Custody custody) {
        return step -> custody.sendReturnForCorrection(Keys.of(step), COPY.get(step));
    }

    @Bean
    JavaDelegate passToTalks(Examinations examinations) {
        return step -> examinations.passToTalks(Keys.of(step), COPY.get(step));
    }

    @Bean
    JavaDelegate reportConclusion(Custody custody) {
        return step -> custody.reportConclusion(Keys.of(step));
    }

    @Bean
    JavaDelegate recordSignatureOvertaken(Examinations examinations) {
        return step -> examinations.overtaken(Keys.of(step));
    }
}
