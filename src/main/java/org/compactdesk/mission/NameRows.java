package org.compactdesk.mission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.record.Journal;
import org.compactdesk.state.EnteredNames;
import org.compactdesk.state.NameChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of Member States that staff entered. There are few, and every paper asks: they are at hand, and read anew each minute for what another node added. */
@Repository
class NameRows implements EnteredNames {

    /** As {@code member-states.csv} has them. */
    static final List<String> COLUMNS = List.of("short_en", "in_text_en", "formal_en", "short_fr", "formal_fr", "short_es", "formal_es", "short_ar", "short_ru", "short_zh");

    private final Journal journal;
    private final JdbcClient jdbc;
    private final CurrentPerson person;
    private final Clock clock;
    private final LoadingCache<Class<NameChange>, List<NameChange>> atHand = Caffeine.newBuilder().maximumSize(1).expireAfterWrite(Duration.ofMinutes(1)).build(type -> read());

    NameRows(Journal journal, JdbcClient jdbc, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public List<NameChange> all() {
        return atHand.get(NameChange.class);
    }

    /** Within a transaction. */
    void add(NameChange change) {
        Journal.Row row = journal.row("state_name").with("iso3", change.iso3()).with("valid_from", change.validFrom()).with("source", change.source())
                .with("recorded_at", clock.instant()).with("recorded_by", person.id());
        change.names().forEach(row::with);
        row.append();
        ConflictRetry.afterCommit(atHand::invalidateAll);
    }

    private List<NameChange> read() {
        return jdbc.sql("select * from desk.state_name order by id").query((row, number) -> change(row)).list();
    }

    private static NameChange change(ResultSet row) throws SQLException {
        Map<String, String> names = new HashMap<>();
        for (String column : COLUMNS) {
            if (row.getString(column) != null) {
                names.put(column, row.getString(column));
            }
        }
        return new NameChange(row.getString("iso3"), row.getObject("valid_from", LocalDate.class), names, row.getString("source"));
    }
}
