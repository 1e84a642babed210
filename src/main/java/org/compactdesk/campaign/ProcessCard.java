package org.compactdesk.campaign;

import java.util.Map;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What every instance for a participation carries so that its tasks can be read. */
@Component
public class ProcessCard {

    private final Campaigns campaigns;
    private final MemberStates states;

    ProcessCard(Campaigns campaigns, MemberStates states) {
        this.campaigns = campaigns;
        this.states = states;
    }

    /** Variables, by name, of the campaign as it stands. */
    public Map<String, Object> card(BusinessKey key) {
        return campaigns.of(key.reference()).processCard(states.of(key.iso3()));
    }
}
