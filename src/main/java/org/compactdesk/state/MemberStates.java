package org.compactdesk.state;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The 193 Member States, in the English alphabetical order of their short names. */
@Component
public class MemberStates {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, MemberState> byIso3 = new LinkedHashMap<>();
    private final List<CSVRecord> earlier = rows("/earlier-state-names.csv");

    public MemberStates() {
        rows("/member-states.csv").forEach(row -> byIso3.put(row.get("iso3"), memberState(row, row.get("regional_group"))));
    }

    private static List<CSVRecord> rows(String resource) {
        try (var table = new InputStreamReader(MemberStates.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return FORMAT.parse(table).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MemberState memberState(CSVRecord row, String regionalGroup) {
        return new MemberState(row.get("iso3"), row.get("short_en"), row.get("in_text_en"), row.get("formal_en"), row.toMap(), regionalGroup);
    }

    /** Every Member State under each of the names that it had before today's. */
    List<MemberState> underEarlierNames() {
        return earlier.stream().map(row -> memberState(row, of(row.get("iso3")).regionalGroup())).toList();
    }

    public Collection<MemberState> all() {
        return List.copyOf(byIso3.values());
    }

    /** Empty where the code is not that of a Member State. */
    public Optional<MemberState> find(String iso3) {
        return Optional.ofNullable(byIso3.get(iso3));
    }

    /** For a code that the desk itself keeps; throws {@link IllegalArgumentException} where it is not that of a Member State. */
    public MemberState of(String iso3) {
        return find(iso3).orElseThrow(() -> new IllegalArgumentException("Not a Member State: " + iso3));
    }

    /** The regional groups by name, in alphabetical order. */
    public List<String> regionalGroups() {
        return all().stream().map(MemberState::regionalGroup).distinct().sorted().toList();
    }

    public List<MemberState> inGroup(String regionalGroup) {
        return all().stream().filter(state -> state.regionalGroup().equals(regionalGroup)).toList();
    }
}
