package org.compactdesk.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared, however they were typed or drawn. */
final class FoldedWords {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bb\u02bc\u2032`]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{C}]+");

    private FoldedWords() {
    }

    /** Without accents and what cannot be seen; one kind of dash, of apostrophe and of space. */
    static String of(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(APOSTROPHES.matcher(DASHES.matcher(plain).replaceAll("-")).replaceAll("'")).replaceAll(" ");
    }

    /** Without spaces, capitals and the asterisks of emphasis, too. @param folded as {@link #of} gives it */
    static String squeezed(String folded) {
        return folded.replace(" ", "").replace("*", "").toLowerCase(Locale.ROOT);
    }
}
