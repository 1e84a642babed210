package org.compactdesk.instrument;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a list begins with: a word processor's bullet, a numeral however it is written ("1.", "(1)", "i)", "(IV)", "(b)"), or both.
 *
 * @param bullet  whether there is a bullet
 * @param printed the numeral as it stands, such as "(1)"; nothing where there is only a bullet
 * @param numeral the numeral without its brackets
 * @param sure    whether no words begin so: "i." and "M." may be a numeral or an initial
 * @param text    what stands behind it
 */
record Marker(boolean bullet, String printed, String numeral, boolean sure, String text) {

    /** How the numbers of a list are written. */
    enum Style { ARABIC, ROMAN, LETTER, BULLET }

    /** A hyphen, a dash, an asterisk and an "o" are bullets before a space only; a byte that could not be read is none, but may stand before one. */
    private static final String BULLETS = "(?:(?:[•·▪▫◦‣●○■□◆▶➢➤✓✔\\uE000-\\uF8FF]|[-*–—+](?=[ \\t])|o(?=\\t)|\\uFFFD)[ \\t]*)";
    private static final Pattern LINE = Pattern.compile("^[ \\t]*+(?<bullet>" + BULLETS + "{1,20})?(?:"
            + "[*_]{0,3}(?<printed>(?<open>[(（]) ?(?<bracketed>\\d{1,3}|[ivxlcdm]{1,20}|[IVXLCDM]{1,20}|[a-z]) ?[)）]"
            + "|(?<half>\\d{1,3}|[ivxlcdm]{1,20}|[IVXLCDM]{1,20}|[a-z])[)）]"
            + "|(?<arabic>\\d{1,3})\\.(?=[*_]*(?:\\s|$|\\p{Lu}))"
            + "|(?<dotted>[ivxlcdm]{1,20}|[IVXLCDM]{1,20}|[a-z])\\.(?=\\s|$))[*_]{0,3})?(?<text>.*)");

    static Optional<Marker> of(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean bullet = found.group("bullet") != null && !found.group("bullet").replace("\uFFFD", "").isBlank();
        String numeral = first(found.group("bracketed"), found.group("half"), found.group("arabic"), found.group("dotted"));
        boolean sure = found.group("open") != null || found.group("arabic") != null || found.group("half") != null && numberOf(numeral) > 0;
        if (numeral.isEmpty() && !bullet || !sure && found.group("half") != null) {
            return Optional.empty();
        }
        return Optional.of(new Marker(bullet, numeral.isEmpty() ? "" : found.group("printed").replaceAll("[ *_]", ""), numeral, sure, found.group("text").strip()));
    }

    private static String first(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }

    private static int numberOf(String numeral) {
        return numeral.matches("\\d+") ? Integer.parseInt(numeral) : numeral.length() == 1 ? 1 : Roman.read(numeral);
    }

    /** What it counts in this style, or 0. */
    int in(Style style) {
        return switch (style) {
            case ARABIC -> numeral.matches("\\d+") ? Integer.parseInt(numeral) : 0;
            case ROMAN -> Roman.read(numeral);
            case LETTER -> numeral.matches("[a-z]") ? numeral.charAt(0) - 'a' + 1 : 0;
            case BULLET -> 0;
        };
    }

    boolean isNumbered() {
        return !numeral.isEmpty();
    }

    /** The line of a clause that it begins, as clauses keep it. */
    String line() {
        return ((isNumbered() ? printed : "-") + " " + text).strip();
    }
}
