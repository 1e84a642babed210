package org.compactdesk.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface CampaignRows extends Repository<CampaignRow, Long> {

    CampaignRow save(CampaignRow campaign);

    Optional<CampaignRow> findById(long id);

    @Query("select id from desk.campaign where reserved = :reference")
    Optional<Long> id(String reference);

    /** In the order in which they were asked for. */
    @Query("select id from desk.campaign order by id")
    List<Long> ids();

    /** In the order of the list of Member States; apart from the campaign, which is read for every letter. */
    @Query("select iso3 from desk.campaign_addressee where campaign = :campaign order by position")
    List<String> addressees(long campaign);

    @Modifying
    @Query("update desk.campaign set reserved = null where id = :id")
    void free(long id);
}
