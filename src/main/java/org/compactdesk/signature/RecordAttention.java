package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record attention" of SignatureAndReturn. */
@Component
class RecordAttention implements JavaDelegate {

    private static final Variable<String> DONE = Variable.string("whatWasDone");

    private final Countersignatures countersignatures;

    RecordAttention(Countersignatures countersignatures) {
        this.countersignatures = countersignatures;
    }

    @Override
    public void execute(DelegateExecution step) {
        countersignatures.attended(Keys.of(step), CompareWithVersionSent.COPY.get(step), DONE.take(step));
    }
}
