package org.compactdesk.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CampaignTexts extends Repository<CampaignText, Long> {

    CampaignText save(CampaignText text);

    Optional<CampaignText> findFirstByCampaignAndKindOrderByIdDesc(long campaign, CampaignText.Kind kind);

    List<CampaignText> findByCampaignOrderById(long campaign);
}
