package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record deviation decision" of SignatureAndReturn. */
@Component
class RecordDeviationDecision implements JavaDelegate {

    private static final Variable<Deviation> DEVIATION = Variable.choice("deviation", Deviation.class);
    private static final Variable<String> REASON = Variable.string("reason");

    private final Examinations examinations;

    RecordDeviationDecision(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public void execute(DelegateExecution step) {
        Deviation deviation = DEVIATION.get(step);
        examinations.decideOnDeviation(BusinessKey.of(step), CompareWithVersionSent.COPY.get(step), deviation, REASON.take(step)).orRefuse();
        RecordCheck.EXAMINATION.set(step, deviation.examination());
    }
}
