package org.compactdesk.negotiation;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The text that stands between the Secretary-General and one Government: the version last sent to it, or the campaign's. */
@Component
public class CurrentTexts {

    private final Versions versions;
    private final Campaigns campaigns;
    private final MemberStates states;

    CurrentTexts(Versions versions, Campaigns campaigns, MemberStates states) {
        this.versions = versions;
        this.campaigns = campaigns;
        this.states = states;
    }

    /** Filled in for that Member State. */
    @Transactional(readOnly = true)
    public Instrument of(BusinessKey key) {
        return of(key, campaigns.of(key.reference()));
    }

    /** As {@link #of(BusinessKey)}, where the campaign is at hand. */
    @Transactional(readOnly = true)
    public Instrument of(BusinessKey key, Campaign campaign) {
        return versions.latestSent(key.toString()).map(InstrumentVersion::instrument)
                .orElseGet(() -> Instrument.ofText(campaign.instrumentText()).filledInFor(states.of(key.iso3(), campaign.noteDate())));
    }
}
