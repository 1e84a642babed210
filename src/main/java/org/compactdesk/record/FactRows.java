package org.compactdesk.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.RowMapper;

/**
 * The facts, in the order of recording. Read by hand-written statements and {@link Reader}: every letter reads those of its campaign
 * and of its participation, a campaign's page those of all.
 */
public interface FactRows extends Repository<Fact, Long> {

    /** Those about the campaign itself. */
    @Query(value = "select * from desk.fact where campaign = :campaign order by id", rowMapperClass = Reader.class)
    List<Fact> ofCampaign(long campaign);

    /** Those about all campaigns. */
    @Query(value = "select * from desk.fact where campaign is not null order by id", rowMapperClass = Reader.class)
    List<Fact> ofCampaigns();

    @Query(value = "select * from desk.fact where participation = :participation order by id", rowMapperClass = Reader.class)
    List<Fact> ofParticipation(long participation);

    /** Those about all participations in a campaign. */
    @Query(value = "select f.* from desk.fact f join desk.participation p on p.id = f.participation where p.reference = :reference order by f.id",
            rowMapperClass = Reader.class)
    List<Fact> ofParticipations(String reference);

    class Reader implements RowMapper<Fact> {

        @Override
        public Fact mapRow(ResultSet row, int number) throws SQLException {
            return new Fact(row.getLong("id"), row.getObject("campaign", Long.class), row.getObject("participation", Long.class),
                    FactKind.valueOf(row.getString("kind")), row.getObject("happened_on", LocalDate.class),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"), row.getString("document"),
                    row.getString("note"), row.getObject("refers_to", Long.class), row.getObject("set_day", LocalDate.class),
                    row.getString("name"), row.getString("email"), row.getString("phone"), row.getString("hash"));
        }
    }
}
