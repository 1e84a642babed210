package org.compactdesk.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.compactdesk.document.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the instrument's text, Member State by Member State; each stays as it is. */
@Repository
public class Versions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds the next version for a participation.
     *
     * @param document id of the stored paper, or null
     * @param by       the person, or the desk
     */
    @Transactional
    public InstrumentVersion add(String participationKey, Instrument instrument, InstrumentVersion.Why why, String document, String by) {
        int number = 1 + jdbc.sql("select count(*) from desk.version where participation_key = :key")
                .param("key", participationKey).query(Integer.class).single();
        Instant now = clock.instant();
        String text = instrument.toText();
        String hash = ContentHash.of(text);
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into desk.version (participation_key, number, text, hash, why, document, made_at, made_by)
                values (:key, :number, :text, :hash, :why, :document, :madeAt, :by)""")
                .param("key", participationKey).param("number", number)
                .param("text", text).param("hash", hash)
                .param("why", why.name()).param("document", document)
                .param("madeAt", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).param("by", by)
                .update(id, "id");
        return new InstrumentVersion(id.getKeyAs(Number.class).longValue(), participationKey, number, text, hash, why, document, now, by);
    }

    /** Every version of a participation, the latest last. */
    public List<InstrumentVersion> all(String participationKey) {
        return jdbc.sql("select * from desk.version where participation_key = :key order by number")
                .param("key", participationKey).query(Versions::version).list();
    }

    /** The version that stands, whether it was sent or came signed. */
    public Optional<InstrumentVersion> latest(String participationKey) {
        return all(participationKey).stream().reduce((earlier, later) -> later);
    }

    /** The version last sent to that State: what a signed copy is compared with. */
    public Optional<InstrumentVersion> latestSent(String participationKey) {
        return all(participationKey).stream().filter(version -> version.why().wasSent()).reduce((earlier, later) -> later);
    }

    private static InstrumentVersion version(ResultSet row, int n) throws SQLException {
        return new InstrumentVersion(row.getLong("id"), row.getString("participation_key"), row.getInt("number"),
                row.getString("text"), row.getString("hash"), InstrumentVersion.Why.valueOf(row.getString("why")),
                row.getString("document"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }
}
