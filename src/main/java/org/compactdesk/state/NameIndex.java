package org.compactdesk.state;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** What stands in the index of names, by the forms of a name's words with a space between. */
class NameIndex {

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

    private final Map<String, Entry> entries = new HashMap<>();
    private final NameGrammar grammar;

    /** @param states every Member State under each of its names */
    NameIndex(List<MemberState> states, NameGrammar grammar) {
        this.grammar = grammar;
        states.forEach(this::addShort);
        addOthers(states.stream().map(MemberState::iso3).collect(toSet()));
        states.forEach(this::addFormal);
        grammar.offices().forEach(office -> add(forms(office), new Entry(Set.of(), false, false, false, true)));
    }

    /** @param forms with a space between @return null where nothing is called so */
    Entry get(String forms) {
        return entries.get(forms);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    private void addShort(MemberState state) {
        Stream<String> own = LANGUAGES.stream().map(language -> state.names().getOrDefault("short_" + language, ""));
        Stream.concat(own, Stream.of(state.inTextName())).flatMap(name -> Stream.of(name, name.replaceAll(BRACKET, ""))).distinct()
                .forEach(name -> addShort(name, Set.of(state.iso3())));
    }

    private void addShort(String name, Set<String> iso3s) {
        boolean abbreviated = name.length() <= SHORT_ABBREVIATION && name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        add(forms(name), new Entry(iso3s, false, abbreviated, false, false));
    }

    private void addOthers(Set<String> members) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        try (var table = new InputStreamReader(NameIndex.class.getResourceAsStream("/other-state-names.csv"), StandardCharsets.UTF_8)) {
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(table)
                    .forEach(row -> people.computeIfAbsent(row.get("iso3"), iso3 -> new ArrayList<>()).addAll(List.of(row.get("names").split(";\\s*"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        people.forEach((iso3, names) -> names.forEach(name -> addShort(name, iso3.isEmpty() ? Set.of() : Set.of(iso3))));
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = new Locale("", iso2);
            Set<String> iso3 = members.contains(country.getISO3Country()) ? Set.of(country.getISO3Country()) : Set.of();
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
            variants(forms.get(0)).forEach(first -> entries.merge(first + String.join(" ", forms).substring(forms.get(0).length()), entry, NameIndex::merged));
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

    /** The forms of a name's words, by which it stands here. */
    List<String> forms(String name) {
        return NameWord.of(name, grammar).stream().map(NameWord::form).filter(form -> !form.isEmpty()).toList();
    }
}
