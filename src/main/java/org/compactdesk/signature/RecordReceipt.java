package org.compactdesk.signature;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record receipt" of SignatureAndReturn. */
@Component
class RecordReceipt implements JavaDelegate {

    private static final Variable<LocalDate> CONFIRMED_ON = Variable.date("confirmedOn");
    private static final Variable<String> HOW = Variable.string("how");

    private final Custody custody;

    RecordReceipt(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void execute(DelegateExecution step) {
        custody.receiptConfirmed(Keys.of(step), CompareWithVersionSent.COPY.get(step), CONFIRMED_ON.take(step), HOW.takeIfThere(step).orElse(null)).orRefuse();
    }
}
