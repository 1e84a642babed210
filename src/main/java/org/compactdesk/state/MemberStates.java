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
import org.compactdesk.kernel.ValueSet;
import org.springframework.stereotype.Component;

/** The 193 Member States, in the English alphabetical order of their short names. */
@Component
public class MemberStates {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, MemberState> byIso3 = new LinkedHashMap<>();

    public MemberStates() {
        try (var table = new InputStreamReader(MemberStates.class.getResourceAsStream("/member-states.csv"),
                StandardCharsets.UTF_8)) {
            FORMAT.parse(table).stream().map(MemberStates::memberState).forEach(state -> byIso3.put(state.iso3(), state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ValueSet.MEMBER_STATES.are(byIso3::keySet);
        ValueSet.REGIONAL_GROUPS.are(this::regionalGroups);
    }

    private static MemberState memberState(CSVRecord row) {
        return new MemberState(row.get("iso3"), row.get("short_en"), row.get("in_text_en"), row.get("formal_en"), row.toMap(),
                row.get("regional_group"));
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
