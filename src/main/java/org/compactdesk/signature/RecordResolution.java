package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record resolution" of SignatureAndReturn. */
@Component
class RecordResolution implements JavaDelegate {

    private static final Variable<Resolution> RESOLUTION = Variable.choice("resolution", Resolution.class);
    private static final Variable<String> REASON = Variable.string("reason");

    private final Examinations examinations;
    private final Countersignatures countersignatures;

    RecordResolution(Examinations examinations, Countersignatures countersignatures) {
        this.examinations = examinations;
        this.countersignatures = countersignatures;
    }

    @Override
    public void execute(DelegateExecution step) {
        Resolution resolution = RESOLUTION.get(step);
        examinations.resolve(Keys.of(step), CompareWithVersionSent.COPY.get(step), resolution, EnteredWords.tidy(REASON.take(step))).orRefuse();
        RecordCheck.EXAMINATION.set(step, resolution.examination());
        RecordCheck.IDLE_AT.set(step, countersignatures.idleAt());
        SetCopyAside.ANOTHER_COPY.set(step, examinations.anotherOpen(Keys.of(step), CompareWithVersionSent.COPY.get(step)));
    }
}
