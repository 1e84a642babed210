package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record countersignature" of SignatureAndReturn. */
@Component
class RecordCountersignature implements JavaDelegate {

    private static final Variable<Countersignature> COUNTERSIGNATURE = Variable.choice("countersignature", Countersignature.class);

    private final Countersignatures countersignatures;

    RecordCountersignature(Countersignatures countersignatures) {
        this.countersignatures = countersignatures;
    }

    @Override
    public void execute(DelegateExecution step) {
        Countersignature countersignature = COUNTERSIGNATURE.get(step);
        countersignatures.record(BusinessKey.of(step), TakeUpCopy.COPY.get(step), countersignature, CountersignatureFields.take(step)).orRefuse();
        RecordCheck.EXAMINATION.set(step, countersignature.examination());
    }
}
