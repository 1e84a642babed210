package org.compactdesk.campaign;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The campaigns' own facts, in the order of recording; only added to. */
interface CampaignFacts extends Repository<CampaignFact, Long> {

    CampaignFact save(CampaignFact fact);

    List<CampaignFact> findByCampaignOrderById(long campaign);
}
