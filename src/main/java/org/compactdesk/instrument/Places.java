package org.compactdesk.instrument;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a text that wait for something to be filled in, found by what a person sees there: brackets of any kind, words that say
 * "fill this in". {@link Placeholder} fills by a narrower rule of its own; whatever it would not fill must be found here.
 */
final class Places {

    private static final String OPEN = "\\[［【〔⟦〖{｛";
    private static final String CLOSE = "\\]］】〕⟧〗}｝";
    private static final Pattern BRACKETED = Pattern.compile("[" + OPEN + "<＜《‹«(（]([^" + OPEN + CLOSE + "<>()（）]{1,60})[" + CLOSE + ">＞》›»)）]");
    private static final Pattern MARKED = Pattern.compile("[" + OPEN + CLOSE + "][^" + OPEN + CLOSE + "]{0,40}[" + CLOSE + "]?"
            + "|(?<!\\w)(?:TBD|TBC|T\\.B\\.[DC]\\.|X{3,}|x{3,})(?!\\w)|_{3,}|\\.{5,}|…{2,}|\\((?i:insert|name of|nom de|nombre de|indiquer|indíquese)(?!\\w)[^()]*\\)"
            + "|\\$\\{|%[A-Z_]{3,}%|<<|>>");
    private static final String WHATEVER_LANGUAGE = "MEMBER STATE";

    private Places() {
    }

    /** The text with each place for the name written as forms ask for it: "[MEMBER STATE]", whatever spaces, hyphens and brackets it had. */
    static String written(String text, TextLanguage language) {
        Matcher bracketed = BRACKETED.matcher(text);
        return bracketed.replaceAll(found -> Matcher.quoteReplacement(name(found, language).map(name -> "[" + name + "]").orElse(found.group())));
    }

    /** The places for the Member State's name. */
    static List<String> of(String text, TextLanguage language) {
        return BRACKETED.matcher(text).results().flatMap(found -> name(found, language).stream()).toList();
    }

    /** What would stay open, or would be printed with its bracket, once every place for the name is filled in. */
    static Optional<String> leftOpen(String text, TextLanguage language) {
        String filled = BRACKETED.matcher(text).replaceAll(found -> name(found, language).isPresent() ? "" : Matcher.quoteReplacement(found.group()));
        Optional<String> marked = MARKED.matcher(filled).results().map(MatchResult::group).findFirst();
        return marked.isPresent() ? marked : bare(filled, language);
    }

    /** The words without brackets, where they do not belong to a line in capitals. */
    private static Optional<String> bare(String text, TextLanguage language) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        return capitals ? Optional.empty() : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + spaced(WHATEVER_LANGUAGE) + "|" + spaced(language.word("compact.place")) + ")(?![\\p{L}\\p{N}])")
                .matcher(text).results().map(MatchResult::group).findFirst();
    }

    private static String spaced(String words) {
        return words.replace(" ", "[\\s\\p{Pd}_]*");
    }

    private static Optional<String> name(MatchResult bracketed, TextLanguage language) {
        String letters = letters(bracketed.group(1));
        boolean sure = (OPEN + "<＜").indexOf(bracketed.group().charAt(0)) >= 0;
        return List.of(language.word("compact.place"), WHATEVER_LANGUAGE).stream().filter(name -> letters(name).equals(letters))
                .filter(name -> sure || bracketed.group(1).equals(bracketed.group(1).toUpperCase(Locale.ROOT))).findFirst();
    }

    /** The bare letters, in capitals and without accents. */
    private static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]|\\p{M}", "").toUpperCase(Locale.ROOT);
    }
}
