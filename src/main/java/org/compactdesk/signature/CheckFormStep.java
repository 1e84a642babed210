package org.compactdesk.signature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Variable;

/** A step after the form "Verify signed copy". */
abstract class CheckFormStep implements JavaDelegate {

    private static final Variable<Finding> FINDING = Variable.choice("finding", Finding.class);
    private static final Variable<String> SIGNATORY = Variable.string("signatory", 200);
    private static final Variable<String> TITLE = Variable.string("signatoryTitle", 200);
    private static final Variable<Authority> AUTHORITY = Variable.choice("authority", Authority.class);
    private static final Variable<LocalDate> SIGNED_ON = Variable.date("signedOn");
    private static final Variable<CopyForm> FORM = Variable.choice("copyForm", CopyForm.class);
    private static final Variable<String> FAULTS = Variable.string("faults");
    private static final Variable<String> OTHER_STATE = Variable.string("otherState");
    private static final Variable<String> REMARK = Variable.string("remark");

    CheckForm form(DelegateExecution step) {
        return new CheckForm(FINDING.take(step), SIGNATORY.takeIfThere(step).orElse(null), TITLE.takeIfThere(step).orElse(null),
                AUTHORITY.takeIfThere(step).orElse(null), SIGNED_ON.takeIfThere(step).orElse(null),
                FORM.takeIfThere(step).orElse(null), FAULTS.takeIfThere(step).map(CheckFormStep::faults).orElse(Set.of()),
                OTHER_STATE.takeIfThere(step).orElse(null), REMARK.takeIfThere(step).map(EnteredWords::tidy).orElse(null));
    }

    private static Set<Fault> faults(String names) {
        return Arrays.stream(names.split(",")).map(String::strip).map(Fault::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }
}
