package org.compactdesk.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.compactdesk.document.ContentHash;
import org.compactdesk.record.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the instrument's text, Member State by Member State; each stays as it is. */
@Repository
public class Versions {

    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(Journal journal, JdbcClient jdbc, Clock clock) {
        this.journal = journal;
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
        long id = journal.row("version").with("participation_key", participationKey).with("number", number).with("text", text).with("hash", hash)
                .with("why", why).with("document", document).with("made_at", now).with("made_by", by).appended();
        return new InstrumentVersion(id, participationKey, number, text, hash, why, document, now, by);
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
