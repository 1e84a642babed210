package org.compactdesk.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.compactdesk.kernel.ValueSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The 193 Member States, in the English alphabetical order of their short names. A name holds from a day on: a paper is asked for by its
 * own day, what people look at now by none, which is today. Names are those of {@code member-states.csv}, before that those of
 * {@code earlier-state-names.csv}, and what staff entered.
 */
@Component
public class MemberStates {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<NameChange> listed = new ArrayList<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final EnteredNames entered;
    private final Clock clock;
    private volatile Known known;

    @Autowired
    MemberStates(EnteredNames entered, Clock clock) {
        this.entered = entered;
        this.clock = clock;
        Map<String, LocalDate> since = new LinkedHashMap<>();
        for (CSVRecord row : rows("/earlier-state-names.csv")) {
            LocalDate until = LocalDate.parse(row.get("until"));
            listed.add(change(row, Optional.ofNullable(since.put(row.get("iso3"), until)).orElse(LocalDate.MIN)));
        }
        for (CSVRecord row : rows("/member-states.csv")) {
            groups.put(row.get("iso3"), row.get("regional_group"));
            listed.add(change(row, since.getOrDefault(row.get("iso3"), LocalDate.MIN)));
        }
        ValueSet.MEMBER_STATES.are(groups::keySet);
        ValueSet.REGIONAL_GROUPS.are(this::regionalGroups);
    }

    /** As the files have them, today by the computer's clock. */
    public MemberStates() {
        this(List::of, Clock.systemUTC());
    }

    private static List<CSVRecord> rows(String resource) {
        try (var table = new InputStreamReader(MemberStates.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return FORMAT.parse(table).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NameChange change(CSVRecord row, LocalDate validFrom) {
        return new NameChange(row.get("iso3"), validFrom, row.toMap(), row.isMapped("source") ? row.get("source") : null);
    }

    /** As they are called today. */
    public Collection<MemberState> all() {
        return known().on(today()).values();
    }

    /** As it is called today. Empty where the code is not that of a Member State. */
    public Optional<MemberState> find(String iso3) {
        return Optional.ofNullable(known().on(today()).get(iso3));
    }

    /** For a code that the desk itself keeps; throws {@link IllegalArgumentException} where it is not that of a Member State. */
    public MemberState of(String iso3) {
        return of(iso3, today());
    }

    /** As it was, is or will be called on a day (New York). */
    public MemberState of(String iso3, LocalDate day) {
        return Optional.ofNullable(known().on(day).get(iso3)).orElseThrow(() -> new IllegalArgumentException("Not a Member State: " + iso3));
    }

    /** The short name that it had on a day, where today it has another. */
    public Optional<String> earlierName(String iso3, LocalDate day) {
        return Optional.of(of(iso3, day).shortName()).filter(name -> !name.equals(of(iso3).shortName()));
    }

    /** What it has been called, is and will be, by the days from which on; the first from the beginning. */
    public List<NameChange> namesOf(String iso3) {
        return List.copyOf(known().changes.get(iso3).values());
    }

    /** The regional groups by name, in alphabetical order. */
    public List<String> regionalGroups() {
        return groups.values().stream().distinct().sorted().toList();
    }

    public List<MemberState> inGroup(String regionalGroup) {
        return all().stream().filter(state -> state.regionalGroup().equals(regionalGroup)).toList();
    }

    /** Every Member State under each of its names; the same list as long as nobody enters another. */
    List<MemberState> underAllNames() {
        return known().underAllNames;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Known known() {
        List<NameChange> now = entered.all();
        Known before = known;
        if (before == null || !before.entered.equals(now)) {
            before = new Known(now);
            known = before;
        }
        return before;
    }

    /** What follows from the files and from what has been entered so far. */
    private final class Known {

        private final List<NameChange> entered;
        private final Map<String, TreeMap<LocalDate, NameChange>> changes = new LinkedHashMap<>();
        private final List<MemberState> underAllNames;
        private final Cache<LocalDate, Map<String, MemberState>> byDay = Caffeine.newBuilder().maximumSize(50).build();

        private Known(List<NameChange> entered) {
            this.entered = entered;
            Stream.of(listed, entered).flatMap(List::stream)
                    .forEach(change -> changes.computeIfAbsent(change.iso3(), iso3 -> new TreeMap<>()).put(change.validFrom(), change));
            underAllNames = changes.values().stream().flatMap(names -> names.values().stream()).map(this::named).toList();
        }

        private Map<String, MemberState> on(LocalDate day) {
            return byDay.get(day, asked -> {
                Collator alphabet = Collator.getInstance(Locale.ENGLISH);
                return changes.values().stream().map(names -> named(names.floorEntry(asked).getValue()))
                        .sorted(Comparator.comparing(MemberState::shortName, alphabet))
                        .collect(Collectors.toMap(MemberState::iso3, state -> state, (one, other) -> one, LinkedHashMap::new));
            });
        }

        private MemberState named(NameChange change) {
            return MemberState.of(change.iso3(), change.names(), groups.get(change.iso3()));
        }
    }
}
