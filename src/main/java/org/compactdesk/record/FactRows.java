package org.compactdesk.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.RowMapper;

/**
 * Read and added to by hand-written statements and {@link Reader}: every letter reads its participation's facts and adds to them, a
 * campaign's page reads those of all.
 */
interface FactRows extends Repository<Fact, Long> {

    default void add(Fact fact) {
        add(fact.participation(), fact.kind(), fact.happenedOn(), fact.recordedAt(), fact.recordedBy(), fact.document(), fact.note(),
                fact.refersTo(), fact.correctedOn());
    }

    @Modifying
    @Query("""
            insert into desk.fact (participation, kind, happened_on, recorded_at, recorded_by, document, note, refers_to, corrected_on)
            values (:participation, :kind, :happenedOn, :recordedAt, :recordedBy, :document, :note, :refersTo, :correctedOn)""")
    void add(long participation, FactKind kind, LocalDate happenedOn, Instant recordedAt, String recordedBy, String document, String note,
            Long refersTo, LocalDate correctedOn);

    @Query(value = "select * from desk.fact where participation = :participation order by id", rowMapperClass = Reader.class)
    List<Fact> ofParticipation(long participation);

    @Query(value = "select f.* from desk.fact f join desk.participation p on p.id = f.participation where p.reference = :reference order by f.id",
            rowMapperClass = Reader.class)
    List<Fact> ofCampaign(String reference);

    class Reader implements RowMapper<Fact> {

        @Override
        public Fact mapRow(ResultSet row, int number) throws SQLException {
            return new Fact(row.getLong("id"), row.getLong("participation"), FactKind.valueOf(row.getString("kind")),
                    row.getObject("happened_on", LocalDate.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("recorded_by"), row.getString("document"), row.getString("note"), row.getObject("refers_to", Long.class),
                    row.getObject("corrected_on", LocalDate.class));
        }
    }
}
