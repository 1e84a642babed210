package org.compactdesk.negotiation;

import static org.compactdesk.engine.Checks.refuseIf;

import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Checks;
import org.compactdesk.engine.Outcome;
import org.compactdesk.participation.Fact;
import org.compactdesk.participation.FactKind;
import org.compactdesk.participation.OpenWork;
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
