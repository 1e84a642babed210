package org.compactdesk.drafting;

import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.Batches;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Opens one participation for each Member State addressed. */
@Component
public class Dispatch {

    private final Campaigns campaigns;
    private final Participations participations;
    private final MemberStates memberStates;
    private final Processes processes;
    private final Batches portions;

    Dispatch(Campaigns campaigns, Participations participations, MemberStates memberStates, Processes processes, Batches portions) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.memberStates = memberStates;
        this.processes = processes;
        this.portions = portions;
    }

    /**
     * Opens those that are not open yet, in portions, record and instance of each in one transaction, so that a second run opens none
     * twice. A campaign that was closed in the meantime opens no more.
     */
    void open(String reference) {
        portions.of(campaigns.of(reference).addressees(), some -> open(reference, some));
    }

    private void open(String reference, List<String> some) {
        campaigns.lock(reference);
        Campaign campaign = campaigns.of(reference);
        if (campaign.isClosed()) {
            return;
        }
        Fact release = campaigns.history(reference).last(FactKind.RELEASED).orElseThrow();
        for (String iso3 : some) {
            BusinessKey key = new BusinessKey(reference, iso3);
            if (participations.open(key, campaign.noteDate(), release.happenedOn(), release.recordedBy())) {
                if (campaign.sentOnPaper() != null) {
                    participations.add(key, FactEntry.of(FactKind.NOTE_HANDED_OVER, campaign.sentOnPaper()).by(release.recordedBy(), Messages.of("campaign.sentOnPaper"))).orRefuse();
                }
                processes.start(ParticipationProcess.KEY, key.toString(), campaign.processCard(memberStates.of(iso3)));
            }
        }
    }

    /** What every process of this participation carries. */
    public Map<String, Object> facts(BusinessKey key) {
        return campaigns.of(key.reference()).processCard(memberStates.of(key.iso3()));
    }
}
