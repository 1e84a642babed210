package org.compactdesk.signature;

import static org.compactdesk.process.ExamineSignedCopyProcess.*;
import static org.compactdesk.process.SignatureAndReturnProcess.ANOTHER_COPY;
import static org.compactdesk.process.SignatureAndReturnProcess.COMPARISON;
import static org.compactdesk.process.SignatureAndReturnProcess.COPY;
import static org.compactdesk.process.SignatureAndReturnProcess.EXAMINATION;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.SentForm;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.negotiation.EnteredChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of ExamineSignedCopy. */
@Configuration(proxyBeanMethods = false)
class ExamineSignedCopySteps {

    @Bean
    JavaDelegate recordCheck(Examinations examinations, WordsByLanguage words) {
        return step -> {
            CheckForm form = checkForm(step, words.takeIfThere(new SentForm(step), WORDS, EnteredWords::tidy, EnteredWords::drawable));
            examinations.record(Keys.of(step), COPY.get(step), form).orRefuse();
            EXAMINATION.set(step, form.finding().examination());
            COMPARISON.set(step, form.finding().comparison());
            ANOTHER_COPY.set(step, examinations.anotherOpen(Keys.of(step), COPY.get(step)));
        };
    }

    @Bean
    JavaDelegate recordAdditions(Examinations examinations) {
        return step -> examinations.confirmAdditions(Keys.of(step), COPY.get(step), ADDITIONS.get(step), COMMITMENTS.takeIfThere(step),
                REMARK.takeIfThere(step).orElse(null)).orRefuse();
    }

    @Bean
    JavaDelegate recordDeviationDecision(Examinations examinations, WordsByLanguage words) {
        return step -> {
            Deviation deviation = DEVIATION.get(step);
            examinations.decideOnDeviation(Keys.of(step), COPY.get(step), deviation, asSigned(step), reason(step, deviation == Deviation.RETURN, words)).orRefuse();
            EXAMINATION.set(step, deviation.examination());
            ANOTHER_COPY.set(step, examinations.anotherOpen(Keys.of(step), COPY.get(step)));
        };
    }

    /** @param toTheGovernment whether the Government reads it */
    static WordsByLanguage.Words reason(DelegateExecution step, boolean toTheGovernment, WordsByLanguage words) {
        return toTheGovernment ? words.take(new SentForm(step), WORDS, EnteredWords::tidy, EnteredWords::drawable)
                : WordsByLanguage.Words.forTheRecord(EnteredWords.tidy(REASON.take(step)));
    }

    private static CheckForm checkForm(DelegateExecution step, WordsByLanguage.Words words) {
        return new CheckForm(FINDING.take(step), SIGNATORY.takeIfThere(step).orElse(null), SIGNATORY_TITLE.takeIfThere(step).orElse(null),
                AUTHORITY.takeIfThere(step).orElse(null), SIGNED_ON.takeIfThere(step).orElse(null), COPY_FORM.takeIfThere(step).orElse(null),
                FAULTS.takeIfThere(step).map(Set::copyOf).orElse(Set.of()), OTHER_STATE.takeIfThere(step).orElse(null),
                words.text(), words.text() == null ? null : words.language());
    }

    private static EnteredChanges asSigned(DelegateExecution step) {
        return new EnteredChanges(SIGNED_WORDINGS.takeIfThere(step), SIGNED_COMMITMENTS.takeIfThere(step), SIGNED_ADDITIONS.takeIfThere(step));
    }
}
