package org.compactdesk.instrument;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.compactdesk.mission.MemberState;

/** The places "[MEMBER STATE]" that wait for a name, with the article that may already stand before them. */
final class Placeholder {

    private static final Pattern PLACE = Pattern.compile("(?<article>\\b[Tt]he\\s+)?\\[\\s*MEMBER\\s+STATE\\s*]", Pattern.CASE_INSENSITIVE);

    private Placeholder() {
    }

    static List<MatchResult> in(String text) {
        return PLACE.matcher(text).results().toList();
    }

    static String fill(String text, MemberState state) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(name(text, place, state)));
    }

    /** A capital where the sentence begins here, or where the article that stood here had one. */
    private static String name(String text, MatchResult place, MemberState state) {
        String article = place.group(1);
        boolean atStart = article == null ? text.substring(0, place.start()).matches("(?s)|.*[.!?]\\s+") : article.startsWith("T");
        return atStart ? state.formalNameAtStart() : state.formalName();
    }
}
