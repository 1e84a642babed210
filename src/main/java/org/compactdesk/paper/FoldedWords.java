package org.compactdesk.paper;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared, however they were typed or drawn. */
final class FoldedWords {

    private static final String APOSTROPHES = "\u2018\u2019\u02bb\u02bc\u2032`";
    private static final char MINUS = '\u2212';

    private FoldedWords() {
    }

    /** Without accents and what cannot be seen; one kind of dash, of apostrophe and of space. */
    static String of(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        Normalizer.normalize(words, Normalizer.Form.NFKD).codePoints().forEach(character -> append(folded, character));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int character) {
        switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> { }
            case Character.DASH_PUNCTUATION -> folded.append('-');
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> space(folded);
            default -> folded.appendCodePoint(character == MINUS ? '-' : APOSTROPHES.indexOf(character) >= 0 ? '\'' : character);
        }
    }

    private static void space(StringBuilder folded) {
        if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    /** Without spaces, capitals and the asterisks of emphasis, too. @param folded as {@link #of} gives it */
    static String squeezed(String folded) {
        return folded.replace(" ", "").replace("*", "").toLowerCase(Locale.ROOT);
    }
}
