package org.compactdesk.campaign;

import java.util.List;
import java.util.Map;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.ProcessFacts;
import org.compactdesk.engine.Processes;
import org.compactdesk.mission.MemberStates;
import org.compactdesk.participation.Participations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens one participation for each Member State addressed. */
@Component
class Dispatch {

    private static final String PARTICIPATION = "Participation";

    private final Campaigns campaigns;
    private final Participations participations;
    private final MemberStates memberStates;
    private final Processes processes;

    Dispatch(Campaigns campaigns, Participations participations, MemberStates memberStates, Processes processes) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.memberStates = memberStates;
        this.processes = processes;
    }

    /**
     * Opens those that are not open yet, record and instance in one transaction, so that a second run opens none twice. A
     * campaign that was closed in the meantime opens none.
     */
    @Transactional
    public void open(Campaign campaign) {
        CampaignFact release = campaigns.history(campaign.reference()).last(CampaignFactKind.RELEASED).orElseThrow();
        List<String> toOpen = campaign.isClosed() ? List.of() : campaign.addressees();
        for (String iso3 : toOpen) {
            BusinessKey key = new BusinessKey(campaign.reference(), iso3);
            if (participations.open(key, campaign.noteDate(), release.happenedOn(), release.recordedBy())) {
                processes.start(PARTICIPATION, key.toString(), facts(campaign, iso3));
            }
        }
    }

    private Map<String, Object> facts(Campaign campaign, String iso3) {
        return Map.of(
                ProcessFacts.MEMBER_STATE.name(), memberStates.of(iso3).inTextName(),
                ProcessFacts.CAMPAIGN.name(), campaign.title(),
                ProcessFacts.SIGNATURE_DEADLINE.name(), Days.read(campaign.signatureDeadline()));
    }
}
