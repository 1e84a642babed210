package org.compactdesk.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The one door through which anything is added to what the record only adds to: facts, and the rows of every other insert-only table.
 * Transactions, and whether a fact may follow, are its callers'. A seal over what was added would hang here.
 */
@Component
public class Journal {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final Recorder recorder;
    private final Clock clock;

    Journal(JdbcAggregateTemplate aggregates, JdbcClient database, Recorder recorder, Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Adds a fact about a campaign. */
    public Fact ofCampaign(long campaign, FactEntry entry) {
        return append(fact(null, campaign, null, entry));
    }

    /** Adds a fact about a participation. */
    public Fact ofParticipation(long participation, FactEntry entry) {
        return append(fact(null, null, participation, entry));
    }

    /** The fact about a participation as it would stand after all others. Adds nothing. */
    public Fact imagined(long participation, FactEntry entry) {
        return fact(Long.MAX_VALUE, null, participation, entry);
    }

    private Fact fact(Long id, Long campaign, Long participation, FactEntry entry) {
        Instant recordedAt = campaign == null ? notBefore(last("participation", participation)) : notBefore(last("campaign", campaign));
        return new Fact(id, campaign, participation, entry.kind(), entry.happenedOn() == null ? LocalDate.now(clock) : entry.happenedOn(), recordedAt,
                entry.recordedBy() == null ? recorder.id() : entry.recordedBy(), entry.document(), entry.note(), entry.refersTo(), entry.day(),
                entry.name(), entry.email(), entry.phone(), entry.hash());
    }

    /**
     * This moment as every database keeps it: what is read back is the moment that was added.
     *
     * @param last the last entry that it must not lie before: a clock can have jumped back since
     */
    public Instant notBefore(Optional<Instant> last) {
        Instant now = kept(clock.instant());
        Optional<Instant> ahead = last.filter(now::isBefore);
        ahead.ifPresent(entry -> log.warn("The clock says {}, and the last entry of this journal was recorded at {}: the clock jumped back, "
                + "and what is recorded now bears the moment of that entry", now, entry));
        return ahead.orElse(now);
    }

    /** When the last entry about this campaign or participation was recorded; whoever adds one holds its row. */
    private Optional<Instant> last(String column, long about) {
        return database.sql("select recorded_at from desk.fact where %s = :about order by id desc fetch first 1 rows only".formatted(column))
                .param("about", about).query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
    }

    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Adds a row with all that belongs to it.
     *
     * @return the row with its number
     */
    public <T> T append(T row) {
        return aggregates.insert(row);
    }

    /** A row to be added to a table whose rows have no type of their own. */
    public Row row(String table) {
        return new Row(table);
    }

    /** Column by column what a row says. */
    public final class Row {

        private final String table;
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Row(String table) {
            this.table = table;
        }

        public Row with(String column, Object value) {
            values.put(column, value instanceof Instant moment ? kept(moment).atOffset(ZoneOffset.UTC)
                    : value instanceof Enum<?> word ? word.name() : value);
            return this;
        }

        public void append() {
            statement().update();
        }

        /** As {@link #append()}, for a row that others will refer to by its number. */
        public long appended() {
            var id = new GeneratedKeyHolder();
            statement().update(id, "id");
            return id.getKeyAs(Number.class).longValue();
        }

        private StatementSpec statement() {
            return database.sql("insert into desk.%s (%s) values (:%s)".formatted(table, String.join(", ", values.keySet()),
                    String.join(", :", values.keySet()))).params(values);
        }
    }
}
