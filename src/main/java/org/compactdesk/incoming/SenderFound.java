package org.compactdesk.incoming;

import java.time.LocalDate;
import java.util.List;
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

    /** What was ticked goes before what was chosen. */
    static Said first(List<BusinessKey> ticked, Optional<String> state, Optional<String> reference) {
        return ticked.stream().findFirst().map(key -> new Said(Optional.of(key.iso3()), Optional.of(key.reference())))
                .orElseGet(() -> new Said(state, reference));
    }

    /** @param state the Member State's ISO 3166-1 alpha-3 code */
    record Said(Optional<String> state, Optional<String> reference) {
    }

    /** @param day on which it came in, whatever the mail server said */
    Outcome record(long entry, Sender answer, Said said, Optional<LocalDate> day) {
        if (answer == Sender.NOT_FOR_THE_DESK) {
            arrivals.keepWithoutAction(entry);
            return Outcome.done();
        }
        if (said.state().isEmpty() || said.reference().isEmpty()) {
            return Outcome.refused(said.state().isEmpty() ? "arrival.noState" : "arrival.noCampaign");
        }
        return arrivals.identify(entry, new BusinessKey(said.reference().get(), said.state().get()), day);
    }
}
