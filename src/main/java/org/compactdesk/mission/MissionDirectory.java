package org.compactdesk.mission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.Journal;
import org.compactdesk.state.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where, and in which language, each Permanent Mission is written to on a day. A change is a new entry; the old ones stay. */
@Repository
public class MissionDirectory {

    private static final String ENTRIES = """
            select d.id, d.iso3, d.language, d.valid_from, d.recorded_at, d.recorded_by, d.reason, d.file, a.address, a.copy
            from desk.mission_directory d join desk.mission_address a on a.entry = d.id
            """;
    private static final String IN_ORDER = " order by d.valid_from, d.id, a.position";

    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MissionRules rules;

    MissionDirectory(Journal journal, JdbcClient jdbc, Clock clock, MissionRules rules) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
    }

    /** The mission's addresses on a day (New York); empty where none was recorded. */
    public List<MissionAddress> addressesOn(String iso3, LocalDate date) {
        return entryOn(iso3, date).map(MissionEntry::addresses).orElse(List.of());
    }

    /** The mission's working language on a day; English where none was recorded. */
    public String languageOn(String iso3, LocalDate date) {
        return entryOn(iso3, date).map(MissionEntry::language).orElse(Languages.DEFAULT);
    }

    /** What counts on a day: the entry last recorded among those of the latest day up to it. */
    public Optional<MissionEntry> entryOn(String iso3, LocalDate date) {
        return historyOf(iso3).on(date);
    }

    /** What counts on a day for each mission of which anything is recorded by then, by ISO3 code: read once, where all are asked about. */
    public Map<String, MissionEntry> entriesOn(LocalDate date) {
        Map<String, MissionEntry> entries = new HashMap<>();
        histories().forEach((iso3, history) -> history.on(date).ifPresent(entry -> entries.put(iso3, entry)));
        return entries;
    }

    /** What is recorded already to count from a later day on, in the order of the days. */
    public List<MissionEntry> plannedAfter(String iso3, LocalDate date) {
        return historyOf(iso3).plannedAfter(date);
    }

    /** Every entry of a mission, the latest last. */
    public List<MissionEntry> history(String iso3) {
        return historyOf(iso3).entries();
    }

    MissionHistory historyOf(String iso3) {
        return new MissionHistory(entries(jdbc.sql(ENTRIES + "where d.iso3 = :iso3" + IN_ORDER).param("iso3", iso3)));
    }

    /** The missions of which anything is recorded, by ISO3 code. */
    Map<String, MissionHistory> histories() {
        return entries(jdbc.sql(ENTRIES + IN_ORDER)).stream().collect(Collectors.groupingBy(MissionEntry::iso3,
                Collectors.collectingAndThen(Collectors.toList(), MissionHistory::new)));
    }

    /** The number of the entry that was recorded last; 0 where there is none. */
    long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from desk.mission_directory").query(Long.class).single();
    }

    /** The Member States whose mission has this among its addresses in any entry, by ISO3 code; upper and lower case are the same. */
    public List<String> missionsWith(String address) {
        return jdbc.sql("""
                select distinct d.iso3 from desk.mission_directory d join desk.mission_address a on a.entry = d.id
                where lower(a.address) = :address order by d.iso3""")
                .param("address", address.strip().toLowerCase(Locale.ROOT)).query(String.class).list();
    }

    /** As the desk itself lays it down, without a reason. */
    @Transactional
    public Outcome change(String iso3, List<MissionAddress> addresses, String language, LocalDate validFrom, String by) {
        return change(new MissionChange(iso3, addresses, language, validFrom, null), by);
    }

    /** Adds an entry, or refuses to with what is wrong. */
    @Transactional
    public Outcome change(MissionChange change, String by) {
        Outcome check = rules.refusals(change).stream().findFirst().orElseGet(Outcome::done);
        if (!check.isRefused()) {
            add(change, by);
        }
        return check;
    }

    private void add(MissionChange change, String by) {
        long entry = journal.row("mission_directory").with("iso3", change.iso3()).with("language", change.language()).with("valid_from", change.validFrom())
                .with("recorded_at", clock.instant()).with("recorded_by", by).with("reason", change.reason()).with("file", change.file()).appended();
        for (int position = 0; position < change.addresses().size(); position++) {
            MissionAddress address = change.addresses().get(position);
            journal.row("mission_address").with("entry", entry).with("position", position).with("address", address.address())
                    .with("copy", address.copy()).append();
        }
    }

    /** Rows that hold one address each, put together to entries. */
    private static List<MissionEntry> entries(StatementSpec rows) {
        Map<Long, MissionEntry> entries = new LinkedHashMap<>();
        rows.query(row -> {
            entries.merge(row.getLong("id"), entry(row), (entry, next) -> {
                List<MissionAddress> addresses = new ArrayList<>(entry.addresses());
                addresses.addAll(next.addresses());
                return new MissionEntry(entry.id(), entry.iso3(), addresses, entry.language(), entry.validFrom(), entry.recordedAt(),
                        entry.recordedBy(), entry.reason(), entry.file());
            });
        });
        return List.copyOf(entries.values());
    }

    private static MissionEntry entry(ResultSet row) throws SQLException {
        return new MissionEntry(row.getLong("id"), row.getString("iso3"), List.of(new MissionAddress(row.getString("address"), row.getBoolean("copy"))),
                row.getString("language"), row.getObject("valid_from", LocalDate.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"), row.getString("reason"), row.getString("file"));
    }
}
