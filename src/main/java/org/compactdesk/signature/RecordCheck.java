package org.compactdesk.signature;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record check" of SignatureAndReturn. */
@Component
class RecordCheck extends CheckFormStep {

    /** Where the examination stands; written by each step that can end it. */
    static final Variable<Examination> EXAMINATION = Variable.choice("examination", Examination.class);
    /** When the countersignature counts as idle. */
    static final Variable<Instant> IDLE_AT = Variable.instant("idleAt");

    private final Examinations examinations;
    private final Countersignatures countersignatures;

    RecordCheck(Examinations examinations, Countersignatures countersignatures) {
        this.examinations = examinations;
        this.countersignatures = countersignatures;
    }

    @Override
    public void execute(DelegateExecution step) {
        CheckForm form = form(step);
        examinations.record(Keys.of(step), CompareWithVersionSent.COPY.get(step), form).orRefuse();
        EXAMINATION.set(step, form.finding().examination());
        CompareWithVersionSent.COMPARISON.set(step, form.finding().comparison());
        IDLE_AT.set(step, countersignatures.idleAt());
        SetCopyAside.ANOTHER_COPY.set(step, examinations.anotherOpen(Keys.of(step), CompareWithVersionSent.COPY.get(step)));
    }
}
