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
    private final FurtherParticipations further;

    SenderFound(IncomingItems arrivals, FurtherParticipations further) {
        this.arrivals = arrivals;
        this.further = further;
    }

    /**
     * What was ticked goes before what was chosen.
     *
     * @param ticked where it was found for several, the first is the one that this entry goes on with
     * @param state  the Member State's ISO 3166-1 alpha-3 code
     */
    record Said(List<BusinessKey> ticked, Optional<String> state, Optional<String> reference) {

        Said {
            state = ticked.isEmpty() ? state : Optional.of(ticked.get(0).iso3());
            reference = ticked.isEmpty() ? reference : Optional.of(ticked.get(0).reference());
        }

        /** The participation that the entry goes on with. */
        Optional<BusinessKey> key() {
            return reference.flatMap(note -> state.map(iso3 -> new BusinessKey(note, iso3)));
        }
    }

    /** @param day on which it came in, whatever the mail server said */
    Outcome record(long entry, Sender answer, Said said, Optional<LocalDate> day) {
        Outcome outcome = recorded(entry, answer, said, day);
        if (!outcome.isRefused()) {
            further.add(entry, said.ticked().stream().skip(1), null, null);
        }
        return outcome;
    }

    private Outcome recorded(long entry, Sender answer, Said said, Optional<LocalDate> day) {
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
