package org.compactdesk.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.RowMapper;

interface ParticipationRows extends Repository<Participation, Long> {

    Participation save(Participation participation);

    @Query(value = "select * from desk.participation where business_key = :businessKey", rowMapperClass = Reader.class)
    Optional<Participation> findByBusinessKey(String businessKey);

    @Query(value = "select * from desk.participation where reference = :reference order by id", rowMapperClass = Reader.class)
    List<Participation> ofCampaign(String reference);

    @Query("select reference from desk.participation group by reference order by max(id) desc")
    List<String> references();

    @Modifying
    @Query("update desk.participation set at_work = :atWork where business_key = :businessKey")
    void setAtWork(String businessKey, boolean atWork);

    class Reader implements RowMapper<Participation> {

        @Override
        public Participation mapRow(ResultSet row, int number) throws SQLException {
            return new Participation(row.getLong("id"), row.getString("business_key"), row.getString("reference"), row.getString("iso3"),
                    row.getObject("note_date", LocalDate.class), row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getBoolean("at_work"));
        }
    }
}
