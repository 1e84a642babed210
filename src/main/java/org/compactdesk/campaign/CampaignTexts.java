package org.compactdesk.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface CampaignTexts extends Repository<CampaignText, Long> {

    Optional<CampaignText> findFirstByCampaignAndKindAndLanguageOrderByIdDesc(long campaign, CampaignText.Kind kind, String language);

    Optional<CampaignText> findById(long id);

    /** The ids of those that count, one of each kind in each language. */
    @Query("select max(id) from desk.campaign_text where campaign = :campaign group by kind, language order by max(id)")
    List<Long> latest(long campaign);
}
