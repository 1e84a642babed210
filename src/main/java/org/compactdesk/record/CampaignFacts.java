package org.compactdesk.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.RowMapper;

/** The campaigns' own facts, in the order of recording; only added to. Read by {@link Reader}: every letter reads those of its campaign. */
interface CampaignFacts extends Repository<CampaignFact, Long> {

    CampaignFact save(CampaignFact fact);

    @Query(value = "select * from desk.campaign_fact where campaign = :campaign order by id", rowMapperClass = Reader.class)
    List<CampaignFact> ofCampaign(long campaign);

    class Reader implements RowMapper<CampaignFact> {

        @Override
        public CampaignFact mapRow(ResultSet row, int number) throws SQLException {
            return new CampaignFact(row.getLong("id"), row.getLong("campaign"), CampaignFactKind.valueOf(row.getString("kind")),
                    row.getObject("happened_on", LocalDate.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("recorded_by"), row.getString("note"), row.getObject("set_day", LocalDate.class), row.getString("name"),
                    row.getString("email"), row.getString("phone"), row.getString("document"), row.getString("hash"));
        }
    }
}
