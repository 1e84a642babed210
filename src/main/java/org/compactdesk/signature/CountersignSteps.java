package org.compactdesk.signature;

import static org.compactdesk.process.CountersignProcess.*;
import static org.compactdesk.process.SignatureAndReturnProcess.ANOTHER_COPY;
import static org.compactdesk.process.SignatureAndReturnProcess.COPY;
import static org.compactdesk.process.SignatureAndReturnProcess.EXAMINATION;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.letter.WordsByLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of Countersign. */
@Configuration(proxyBeanMethods = false)
class CountersignSteps {

    @Bean
    JavaDelegate planCountersignature(Countersignatures countersignatures) {
        return step -> IDLE_AT.set(step, countersignatures.idleAt());
    }

    @Bean
    JavaDelegate recordCountersignature(Countersignatures countersignatures) {
        return step -> {
            Countersignature countersignature = COUNTERSIGNATURE.get(step);
            countersignatures.record(Keys.of(step), COPY.get(step), countersignature, new CountersignatureFields(
                    COUNTERSIGNED_ON.takeIfThere(step), COUNTERSIGNED_COPY.takeIfThere(step), REASON.takeIfThere(step))).orRefuse();
            EXAMINATION.set(step, countersignature.examination());
        };
    }

    @Bean
    JavaDelegate recordResolution(Examinations examinations, WordsByLanguage words) {
        return step -> {
            Resolution resolution = RESOLUTION.get(step);
            examinations.resolve(Keys.of(step), COPY.get(step), resolution,
                    ExamineSignedCopySteps.reason(step, resolution == Resolution.RETURN, words)).orRefuse();
            EXAMINATION.set(step, resolution.examination());
            ANOTHER_COPY.set(step, examinations.anotherOpen(Keys.of(step), COPY.get(step)));
        };
    }

    @Bean
    JavaDelegate recordAttention(Countersignatures countersignatures) {
        return step -> countersignatures.attended(Keys.of(step), COPY.get(step), WHAT_WAS_DONE.take(step));
    }
}
