package org.compactdesk.signature;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record countersignature" of SignatureAndReturn. */
@Component
class RecordCountersignature implements JavaDelegate {

    private static final Variable<Countersignature> COUNTERSIGNATURE = Variable.choice("countersignature", Countersignature.class);
    private static final Variable<LocalDate> SIGNED_ON = Variable.date("countersignedOn");
    private static final Variable<Upload> COUNTERSIGNED = Variable.upload("countersignedCopy");
    private static final Variable<String> REASON = Variable.string("reason");

    private final Countersignatures countersignatures;

    RecordCountersignature(Countersignatures countersignatures) {
        this.countersignatures = countersignatures;
    }

    @Override
    public void execute(DelegateExecution step) {
        Countersignature countersignature = COUNTERSIGNATURE.get(step);
        countersignatures.record(Keys.of(step), CompareWithVersionSent.COPY.get(step), countersignature,
                new CountersignatureFields(SIGNED_ON.takeIfThere(step), COUNTERSIGNED.takeIfThere(step), REASON.takeIfThere(step))).orRefuse();
        RecordCheck.EXAMINATION.set(step, countersignature.examination());
    }
}
