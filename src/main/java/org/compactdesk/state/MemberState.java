package org.compactdesk.state;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.compactdesk.kernel.Messages;

/**
 * A Member State of the United Nations and its names of a day (source: {@code member-states.csv}, after UNTERM).
 *
 * @param iso3          ISO 3166-1 alpha-3 code, which is also the last part of a participation's business key
 * @param shortName     name in list order, such as "Gambia"
 * @param inTextName    name as it reads within an English sentence, such as "the Gambia"
 * @param formalName    formal English name with its article where it has one, such as "the Republic of the Gambia" or "Canada"
 * @param names         the names in other languages by the table's columns: {@code short_fr} is "Gambie (la)", {@code formal_fr} "la
 *                      République de Gambie"; {@link Language} makes of them what a sentence needs
 * @param regionalGroup regional group of the General Assembly
 */
public record MemberState(String iso3, String shortName, String inTextName, String formalName, Map<String, String> names, String regionalGroup) {

    public MemberState {
        names = Map.copyOf(names);
    }

    /** A name that is missing in a language is left to English. @param names by the table's columns */
    static MemberState of(String iso3, Map<String, String> names, String regionalGroup) {
        Map<String, String> there = names.entrySet().stream().filter(name -> !name.getValue().isBlank()).collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new MemberState(iso3, there.get("short_en"), there.get("in_text_en"), there.get("formal_en"), there, regionalGroup);
    }

    /** Whether its list name has this in it, accents and capitals aside: "cote" is in "Côte d'Ivoire". */
    public boolean nameHas(String part) {
        return has(shortName, part);
    }

    /** As {@link #nameHas}, of any name. */
    public static boolean has(String name, String part) {
        return plain(name).contains(plain(part.strip()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    /** "Permanent Mission of the Gambia to the United Nations". */
    public String missionName() {
        return Messages.of("state.mission", inTextName);
    }
}
