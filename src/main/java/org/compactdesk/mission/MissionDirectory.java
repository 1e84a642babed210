package org.compactdesk.mission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.compactdesk.engine.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where, and in which language, each Permanent Mission is written to on a day. A change is a new entry; the old ones stay. */
@Repository
public class MissionDirectory {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ar", "ru", "zh");
    private static final int LONGEST_ADDRESS = 254;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MemberStates memberStates;

    MissionDirectory(JdbcClient jdbc, Clock clock, MemberStates memberStates) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memberStates = memberStates;
    }

    /** The mission's addresses on a day (New York); empty where none was recorded. */
    public List<MissionAddress> addressesOn(String iso3, LocalDate date) {
        return entryOn(iso3, date).map(MissionEntry::addresses).orElse(List.of());
    }

    /** The mission's working language on a day; English where none was recorded. */
    public String languageOn(String iso3, LocalDate date) {
        return entryOn(iso3, date).map(MissionEntry::language).orElse("en");
    }

    /** What counts on a day: the entry last recorded among those of the latest day up to it. */
    public Optional<MissionEntry> entryOn(String iso3, LocalDate date) {
        return history(iso3).stream().filter(entry -> !entry.validFrom().isAfter(date)).reduce((earlier, later) -> later);
    }

    /** Every entry of a mission, the latest last. */
    public List<MissionEntry> history(String iso3) {
        return jdbc.sql("""
                select id, iso3, language, valid_from, recorded_at, recorded_by from desk.mission_directory
                where iso3 = :iso3 order by valid_from, id""")
                .param("iso3", iso3).query(this::entry).list();
    }

    /** The Member States whose mission has this among its addresses in any entry, by ISO3 code; upper and lower case are the same. */
    public List<String> missionsWith(String address) {
        return jdbc.sql("""
                select distinct d.iso3 from desk.mission_directory d join desk.mission_address a on a.entry = d.id
                where lower(a.address) = :address order by d.iso3""")
                .param("address", address.strip().toLowerCase(Locale.ROOT)).query(String.class).list();
    }

    /** Other addresses from a day on; the working language stays. */
    @Transactional
    public Outcome change(String iso3, List<MissionAddress> addresses, LocalDate validFrom, String by) {
        return change(iso3, addresses, languageOn(iso3, validFrom), validFrom, by);
    }

    /** Other addresses and another working language from a day on. */
    @Transactional
    public Outcome change(String iso3, List<MissionAddress> addresses, String language, LocalDate validFrom, String by) {
        List<MissionAddress> trimmed = addresses.stream()
                .map(address -> new MissionAddress(address.address().strip(), address.copy()))
                .filter(address -> !address.address().isEmpty())
                .toList();
        Outcome check = check(iso3, trimmed, language);
        if (!check.isRefused()) {
            add(iso3, trimmed, language, validFrom, by);
        }
        return check;
    }

    private Outcome check(String iso3, List<MissionAddress> addresses, String language) {
        if (memberStates.find(iso3).isEmpty()) {
            return Outcome.refused("mission.unknown", iso3);
        }
        if (!LANGUAGES.contains(language)) {
            return Outcome.refused("mission.badLanguage");
        }
        if (addresses.isEmpty()) {
            return Outcome.refused("mission.noAddress");
        }
        Set<String> seen = new HashSet<>();
        for (MissionAddress address : addresses) {
            if (address.address().chars().anyMatch(Character::isISOControl)) {
                return Outcome.refused("mission.lineBreak");
            }
            if (!isAddress(address.address())) {
                return Outcome.refused("mission.badAddress", address.address());
            }
            if (!seen.add(address.address().toLowerCase(Locale.ROOT))) {
                return Outcome.refused("mission.twice", address.address());
            }
        }
        return addresses.stream().allMatch(MissionAddress::copy) ? Outcome.refused("mission.noMainAddress") : Outcome.done();
    }

    /** One plain address with a domain: no display name, no group, nothing that a mail server would read as two. */
    private static boolean isAddress(String address) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            boolean plain = parsed.length == 1 && parsed[0].getAddress().equals(address) && address.contains("@");
            if (plain) {
                parsed[0].validate();
            }
            return plain && address.length() <= LONGEST_ADDRESS;
        } catch (AddressException e) {
            return false;
        }
    }

    private void add(String iso3, List<MissionAddress> addresses, String language, LocalDate validFrom, String by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into desk.mission_directory (iso3, language, valid_from, recorded_at, recorded_by)
                values (:iso3, :language, :validFrom, :recordedAt, :by)""")
                .param("iso3", iso3).param("language", language).param("validFrom", validFrom)
                .param("recordedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("by", by)
                .update(key, "id");
        for (int position = 0; position < addresses.size(); position++) {
            jdbc.sql("insert into desk.mission_address (entry, position, address, copy) values (:entry, :position, :address, :copy)")
                    .param("entry", key.getKeyAs(Number.class)).param("position", position)
                    .param("address", addresses.get(position).address()).param("copy", addresses.get(position).copy())
                    .update();
        }
    }

    private MissionEntry entry(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        List<MissionAddress> addresses = jdbc.sql("select address, copy from desk.mission_address where entry = :id order by position")
                .param("id", id).query((address, n) -> new MissionAddress(address.getString(1), address.getBoolean(2))).list();
        return new MissionEntry(id, row.getString("iso3"), addresses, row.getString("language"),
                row.getObject("valid_from", LocalDate.class), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
