package org.compactdesk.negotiation;

import static org.compactdesk.kernel.Checks.refuseIf;

import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.OpenWork;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** A round of talks is open in the record exactly as long as its work is: what opened or ended it is not struck. */
@Component
class TalksOnRecord implements OpenWork {

    @Override
    public Outcome without(BusinessKey key, Fact entry) {
        return Checks.first(
                () -> refuseIf(entry.kind() == FactKind.TALKS_OPENED, "negotiation.openedForGood"),
                () -> refuseIf(entry.kind() == FactKind.TALKS_ENDED, "negotiation.endedForGood"));
    }
}
