package org.compactdesk.instrument;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.NameForms;

/**
 * The places that wait for a Member State's name, such as "[MEMBER STATE]", with the "of", "to" or article that may already stand before
 * them and that grammar makes one with the name: "de [ÉTAT MEMBRE]" becomes "du Royaume de Norvège".
 */
final class Placeholder {

    private Placeholder() {
    }

    static String fill(String text, MemberState state, TextLanguage language) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        NameForms name = language.language().formalName(state);
        return language.place().matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(text, place, name)));
    }

    /** A capital where the sentence begins here, or where the word that stood here had one. */
    private static String filled(String text, MatchResult place, NameForms name) {
        String form = place.group(1) != null ? name.of() : place.group(2) != null ? name.to() : name.plain();
        boolean bare = place.group().startsWith("[");
        boolean capital = bare ? beginsSentence(text, place.start()) : Character.isUpperCase(place.group().charAt(0));
        return capital ? form.substring(0, 1).toUpperCase() + form.substring(1) : form;
    }

    private static boolean beginsSentence(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return at == 0 || end > 0 && end < at && ".!?".indexOf(text.charAt(end - 1)) >= 0;
    }
}
