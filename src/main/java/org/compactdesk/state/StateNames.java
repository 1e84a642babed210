package org.compactdesk.state;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/**
 * The one index of names of Member States: official ones of all days, those of Unicode's CLDR as Java has them, and those that people use
 * besides ({@code other-state-names.csv}), in the six official languages. A name is a row of words; where two begin at the same place, the
 * longer one is meant. Names of what is no Member State stand in it too, so that Northern Ireland is not Ireland.
 */
@Component
public class StateNames {

    /** How sure a name makes whose a text is. */
    public enum Strength {
        /** Somebody may only be called so, or live there. */
        SUGGESTS,
        /** A Government's office is named by it, or it stands as only officials write it, or alone on its line. */
        PROVES
    }

    /**
     * What the index has under a name.
     *
     * @param iso3s       more than one where the name can be that of each, as Korea; none where it is no Member State's
     * @param formal      only officials write it so
     * @param abbreviated holds in capitals only
     * @param turned      as lists have it: "Korea, Republic of"
     * @param office      no name, but what a Government's office is called
     */
    record Entry(Set<String> iso3s, boolean formal, boolean abbreviated, boolean turned, boolean office) {

        private Entry with(Entry other) {
            return new Entry(Stream.of(iso3s, other.iso3s).flatMap(Set::stream).collect(toSet()), formal && other.formal, abbreviated && other.abbreviated,
                    turned && other.turned, office && other.office);
        }
    }

    private static final List<String> LANGUAGES = List.copyOf(OfficialLanguages.NAMES.keySet());
    private static final int SHORT_ABBREVIATION = 6;
    /** "Gambie (la)", "Bolivia (Plurinational State of)". */
    private static final String BRACKET = " \\(.*";

    private final NameGrammar grammar = new NameGrammar();
    private final MemberStates states;
    private final Map<String, Entry> index = new HashMap<>();

    StateNames(MemberStates states) {
        this.states = states;
        List<MemberState> underAllNames = Stream.of(states.all(), states.underEarlierNames()).flatMap(Collection::stream).toList();
        underAllNames.forEach(this::addShort);
        addOthers();
        underAllNames.forEach(this::addFormal);
        grammar.offices().forEach(office -> add(forms(office), new Entry(Set.of(), false, false, false, true)));
    }

    // The index

    private void addShort(MemberState state) {
        Stream<String> own = LANGUAGES.stream().map(language -> state.names().getOrDefault("short_" + language, ""));
        Stream.concat(own, Stream.of(state.inTextName())).flatMap(name -> Stream.of(name, name.replaceAll(BRACKET, ""))).distinct()
                .forEach(name -> addShort(name, Set.of(state.iso3())));
    }

    private void addShort(String name, Set<String> iso3s) {
        boolean abbreviated = name.length() <= SHORT_ABBREVIATION && name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        add(forms(name), new Entry(iso3s, false, abbreviated, false, false));
    }

    private void addOthers() {
        Map<String, List<String>> people = new LinkedHashMap<>();
        try (var table = new InputStreamReader(StateNames.class.getResourceAsStream("/other-state-names.csv"), StandardCharsets.UTF_8)) {
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(table)
                    .forEach(row -> people.computeIfAbsent(row.get("iso3"), iso3 -> new ArrayList<>()).addAll(List.of(row.get("names").split(";\\s*"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        people.forEach((iso3, names) -> names.forEach(name -> addShort(name, iso3.isEmpty() ? Set.of() : Set.of(iso3))));
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = new Locale("", iso2);
            Set<String> iso3 = states.find(country.getISO3Country()).map(MemberState::iso3).stream().collect(toSet());
            LANGUAGES.stream().map(language -> country.getDisplayCountry(Locale.forLanguageTag(language))).forEach(name -> addShort(name, iso3));
        }
    }

    /** A formal name proves something where it is none that everybody uses; it is also written as "Korea, Republic of". */
    private void addFormal(MemberState state) {
        LANGUAGES.stream().map(language -> forms(state.names().getOrDefault("formal_" + language, ""))).forEach(forms -> {
            add(forms, new Entry(Set.of(state.iso3()), true, false, false, false));
            int of = forms.lastIndexOf(NameGrammar.OF);
            if (of > 0 && of < forms.size() - 1) {
                Entry turned = new Entry(Set.of(state.iso3()), false, false, true, false);
                add(Stream.concat(forms.stream().skip(of + 1L), forms.stream().limit(of + 1L)).toList(), turned);
                add(Stream.concat(forms.stream().skip(of + 1L), forms.stream().limit(of)).toList(), turned);
            }
        });
    }

    private void add(List<String> forms, Entry entry) {
        if (!forms.isEmpty()) {
            variants(forms.get(0)).forEach(first -> index.merge(first + String.join(" ", forms).substring(forms.get(0).length()), entry, StateNames::merged));
        }
    }

    /** A Member State's name stays its name where a territory is called so too. */
    private static Entry merged(Entry one, Entry other) {
        return one.iso3s.isEmpty() ? other : other.iso3s.isEmpty() ? one : one.with(other);
    }

    /** Arabic writes "of" and "and" in one with the word behind it. */
    private static Stream<String> variants(String first) {
        boolean arabic = Character.UnicodeScript.of(first.codePointAt(0)) == Character.UnicodeScript.ARABIC;
        return !arabic ? Stream.of(first) : Stream.of(first, "و" + first, "ب" + first, first.startsWith("ال") ? "لل" + first.substring(2) : "ل" + first);
    }

    private List<String> forms(String name) {
        return NameWord.of(name, grammar).stream().map(NameWord::form).filter(form -> !form.isEmpty()).toList();
    }

    // Asking it

    /** Whose name this is, by ISO 3166-1 alpha-3 code, whatever the language; more than one where it is several States'. */
    public Set<String> called(String name) {
        Entry entry = index.get(String.join(" ", forms(name)));
        return entry == null ? Set.of() : entry.iso3s;
    }

    /** The Member States of which some name has words that begin as each of these does, in the order of the list. */
    public List<MemberState> search(String words) {
        List<String> asked = forms(words);
        Set<String> found = index.entrySet().stream().filter(entry -> !asked.isEmpty() && has(entry.getKey(), asked))
                .flatMap(entry -> entry.getValue().iso3s.stream()).collect(toSet());
        return states.all().stream().filter(state -> found.contains(state.iso3())).toList();
    }

    private static boolean has(String name, List<String> asked) {
        return asked.stream().allMatch(word -> Arrays.stream(name.split(" ")).anyMatch(own -> own.startsWith(word)));
    }

    /** The Member States that are named in a text, by ISO 3166-1 alpha-3 code in the order of their first being named. */
    public Map<String, Strength> in(String text) {
        return new NamedStates(NameWord.of(text, grammar), index, grammar).byStrength();
    }

    /** Every name in the index, for a look at it as a whole. */
    Map<String, Set<String>> all() {
        return index.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().iso3s));
    }
}
