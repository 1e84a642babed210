package org.compactdesk.signature;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/**
 * The fields of the form "Countersign compact".
 *
 * @param signedOn      the day of the Secretary-General's signature, in New York
 * @param countersigned the compact with both signatures
 * @param reason        why it was not signed
 */
record CountersignatureFields(Optional<LocalDate> signedOn, Optional<Upload> countersigned, Optional<String> reason) {

    private static final Variable<LocalDate> SIGNED_ON = Variable.date("countersignedOn");
    private static final Variable<Upload> COUNTERSIGNED = Variable.upload("countersignedCopy");
    private static final Variable<String> REASON = Variable.string("reason");

    static CountersignatureFields take(DelegateExecution step) {
        return new CountersignatureFields(SIGNED_ON.takeIfThere(step), COUNTERSIGNED.takeIfThere(step), REASON.takeIfThere(step));
    }
}
