package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.negotiation.EnteredChanges;
import org.springframework.stereotype.Component;

/** Step "Record deviation decision" of SignatureAndReturn. */
@Component
class RecordDeviationDecision implements JavaDelegate {

    private static final Variable<Deviation> DEVIATION = Variable.choice("deviation", Deviation.class);
    private static final Variable<Upload> WORDINGS = Variable.upload("signedWordings");
    private static final Variable<Upload> COMMITMENTS = Variable.upload("signedCommitments");
    private static final Variable<Upload> ADDITIONS = Variable.upload("signedAdditions");
    private static final Variable<String> REASON = Variable.string("reason");

    private final Examinations examinations;

    RecordDeviationDecision(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        Deviation deviation = DEVIATION.get(step);
        examinations.decideOnDeviation(Keys.of(step), CompareWithVersionSent.COPY.get(step), deviation, asSigned(step), EnteredWords.tidy(REASON.take(step))).orRefuse();
        RecordCheck.EXAMINATION.set(step, deviation.examination());
        SetCopyAside.ANOTHER_COPY.set(step, examinations.anotherOpen(Keys.of(step), CompareWithVersionSent.COPY.get(step)));
    }

    private static EnteredChanges asSigned(DelegateExecution step) {
        return new EnteredChanges(WORDINGS.takeIfThere(step), COMMITMENTS.takeIfThere(step), ADDITIONS.takeIfThere(step));
    }
}
