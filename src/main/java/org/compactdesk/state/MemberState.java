package org.compactdesk.state;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;

/**
 * A Member State of the United Nations and its names (source: {@code member-states.csv}, after UNTERM).
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

    private static final String ARTICLE = "the ";

    public MemberState {
        names = Map.copyOf(names);
    }

    /** The formal English name without its article: "Republic of the Gambia". */
    public String formalNameWithoutArticle() {
        return hasArticle() ? formalName.substring(ARTICLE.length()) : formalName;
    }

    /** Whether the formal name takes an article: "the French Republic" does, "Canada" does not. */
    private boolean hasArticle() {
        return formalName.startsWith(ARTICLE);
    }

    /** Whether its list name has this in it, accents and capitals aside: "cote" is in "Côte d'Ivoire". */
    public boolean nameHas(String part) {
        return plain(shortName).contains(plain(part.strip()));
    }

    /** Whether this is one of its English names, whatever the accents, capitals and apostrophes. */
    public boolean isCalled(String name) {
        return Stream.of(shortName, inTextName, formalName, formalNameWithoutArticle()).anyMatch(own -> letters(own).equals(letters(name)));
    }

    private static String letters(String text) {
        return plain(text).replaceAll("[^\\p{L}]", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    /** "Permanent Mission of the Gambia to the United Nations". */
    public String missionName() {
        return Messages.of("state.mission", inTextName);
    }
}
