package org.compactdesk.campaign;

import java.util.Collections;
import java.util.Map;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What an instance of IncomingCorrespondence goes by, and what its tasks show. */
@Component
class ProcessCard {

    private final Campaigns campaigns;
    private final MemberStates states;

    ProcessCard(Campaigns campaigns, MemberStates states) {
        this.campaigns = campaigns;
        this.states = states;
    }

    /** What it goes by until somebody says whose it is: "Incoming no. 17". */
    static String number(long entry) {
        return Messages.of("arrival.number", String.valueOf(entry));
    }

    /** What every instance for this participation carries so that its tasks can be read. */
    Map<String, Object> card(BusinessKey key) {
        Campaign campaign = campaigns.of(key.reference());
        return Map.of(SharedVariables.MEMBER_STATE.name(), states.of(key.iso3()).inTextName(),
                SharedVariables.CAMPAIGN.name(), campaign.title(),
                SharedVariables.SIGNATURE_DEADLINE.name(), Days.read(campaign.signatureDeadline()));
    }

    /** The card until somebody says whose it is: no Member State stands on it. */
    static Map<String, Object> nobodysCard() {
        return Collections.singletonMap(SharedVariables.MEMBER_STATE.name(), null);
    }
}
