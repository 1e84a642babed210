package org.compactdesk.signature;

import static org.compactdesk.kernel.Checks.refuseIf;

import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.OpenWork;
import org.compactdesk.process.SignatureAndReturnProcess;
import org.compactdesk.record.Fact;
import org.springframework.stereotype.Component;

/** Every task about a signed copy asks the record what the copy has been through: while there is one, that stays. */
@Component
class CopiesAtWork implements OpenWork {

    private final Processes processes;

    CopiesAtWork(Processes processes) {
        this.processes = processes;
    }

    @Override
    public Outcome without(BusinessKey key, Fact entry) {
        return switch (entry.kind()) {
            case SIGNED_COPY_RECEIVED, COPY_IN_ORDER, COUNTERSIGNED ->
                    refuseIf(processes.isOpen(SignatureAndReturnProcess.KEY, key.toString()), "signature.atWork." + entry.kind());
            // The copy would be open once more, and nobody would look at it.
            case COPY_SET_ASIDE, COPY_RETURNED -> Outcome.refused("signature.lookedAtForGood");
            default -> Outcome.done();
        };
    }
}
