package org.compactdesk.paper;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DrawnPapersRows extends Repository<DrawnPapers, Long> {

    List<DrawnPapers> findByCampaignOrderById(long campaign);

    List<DrawnPapers> findByCampaignAndIso3In(long campaign, List<String> iso3);

    Optional<DrawnPapers> findByCampaignAndIso3AndDrawnFrom(long campaign, String iso3, String drawnFrom);
}
