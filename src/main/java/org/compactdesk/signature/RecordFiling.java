package org.compactdesk.signature;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record filing" of SignatureAndReturn. */
@Component
class RecordFiling implements JavaDelegate {

    private static final Variable<Original> ORIGINAL = Variable.choice("original", Original.class);
    private static final Variable<LocalDate> FILED_ON = Variable.date("filedOn");
    private static final Variable<String> LOCATION = Variable.string("location");
    private static final Variable<String> REMARK = Variable.string("filingRemark");
    private static final Variable<Long> LAST_SEEN = Variable.number("lastCopySeen");
    private static final Variable<Instant> LOOK_AGAIN_AT = Variable.instant("lookAgainAt");

    private final Custody custody;

    RecordFiling(Custody custody) {
        this.custody = custody;
    }

    @Override
    public void execute(DelegateExecution step) {
        custody.file(Keys.of(step), CompareWithVersionSent.COPY.get(step), ORIGINAL.get(step), FILED_ON.takeIfThere(step), LOCATION.takeIfThere(step),
                REMARK.takeIfThere(step), LAST_SEEN.takeIfThere(step)).orRefuse();
        LOOK_AGAIN_AT.set(step, custody.lookAgainAt());
    }
}
