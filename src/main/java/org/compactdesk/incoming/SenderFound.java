package org.compactdesk.incoming;

import java.util.Optional;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.IncomingCorrespondenceProcess.Sender;
import org.springframework.stereotype.Component;

/** What a person says about who sent something. */
@Component
class SenderFound {

    private final IncomingItems arrivals;

    SenderFound(IncomingItems arrivals) {
        this.arrivals = arrivals;
    }

    /** @param state the Member State's ISO 3166-1 alpha-3 code */
    Outcome record(long entry, Sender answer, Optional<String> state, Optional<String> reference) {
        if (answer == Sender.NOT_FOR_THE_DESK) {
            arrivals.keepWithoutAction(entry);
            return Outcome.done();
        }
        if (state.isEmpty() || reference.isEmpty()) {
            return Outcome.refused(state.isEmpty() ? "arrival.noState" : "arrival.noCampaign");
        }
        return arrivals.identify(entry, new BusinessKey(reference.get(), state.get()));
    }
}
