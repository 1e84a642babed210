package org.compactdesk.drafting;

import static org.compactdesk.record.FactKind.*;

import java.util.LinkedHashSet;
import java.util.Set;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.CampaignHistory;
import org.compactdesk.record.Fact;

/** Who may not clear or release what they worked on themselves; nobody is an exception. */
final class FourEyes {

    private FourEyes() {
    }

    /** Clearing: not a drafter. */
    static Outcome clearing(CampaignHistory history, String person) {
        return Checks.refuseIf(drafters(history).contains(person), "campaign.fourEyes.clearing");
    }

    /** Releasing: neither a drafter of what was cleared nor the one who cleared it. */
    static Outcome releasing(CampaignHistory history, String person) {
        Fact clearance = history.last(CLEARED).orElseThrow();
        return Checks.first(
                () -> Checks.refuseIf(drafters(history.before(clearance)).contains(person), "campaign.fourEyes.releasing"),
                () -> Checks.refuseIf(clearance.recordedBy().equals(person), "campaign.fourEyes.cleared"));
    }

    /**
     * Everybody who started the campaign, and everybody who changed the text since the last clearance; where nobody has, those
     * who changed it before.
     */
    private static Set<String> drafters(CampaignHistory history) {
        CampaignHistory untilLastChange = history.last(TEXT_CHANGED).map(history::before).orElse(history);
        Set<String> drafters = new LinkedHashSet<>();
        history.last(REQUESTED).ifPresent(fact -> drafters.add(fact.recordedBy()));
        history.last(TEXT_CHANGED).ifPresent(fact -> drafters.add(fact.recordedBy()));
        untilLastChange.since(CLEARED).stream().filter(fact -> fact.is(TEXT_CHANGED))
                .forEach(fact -> drafters.add(fact.recordedBy()));
        return drafters;
    }
}
