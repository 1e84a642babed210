package org.compactdesk.document;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.HiddenSigns;
import org.compactdesk.kernel.Outcome;

/** What people type that goes into letters and papers. */
public final class EnteredWords {

    /** A script is no measure: the fonts lack signs that all scripts share, such as “。”. */
    private static final BitSet DRAWN = PdfPrinter.letters();

    private EnteredWords() {
    }

    /** The text of a field that is sent as a file. */
    public static String of(Upload typed) {
        return tidy(new String(typed.bytes(), StandardCharsets.UTF_8));
    }

    /** Composed accents, line feeds, spaces for tabs, nothing around it. */
    public static String tidy(String typed) {
        return PlainText.normalized(typed).replace('\t', ' ').strip();
    }

    /** Whether a mail and the record can hold these words, whatever they are written in. */
    public static Outcome readable(String label, String words) {
        return words.indexOf('\t') >= 0 || words.indexOf('\r') >= 0 || HiddenSigns.areIn(words) ? Outcome.refused("variable.noText", label) : Outcome.done();
    }

    /** Whether a paper can show these words. */
    public static Outcome drawable(String label, String words) {
        Outcome readable = readable(label, words);
        return readable.isRefused() ? readable : words.codePoints().filter(character -> !isDrawn(character)).mapToObj(Character::toString)
                .findFirst().map(missing -> Outcome.refused("writing.notDrawn", label, missing)).orElse(readable);
    }

    /** The printer leaves out characters that only format, such as the mark for a direction of writing. */
    private static boolean isDrawn(int character) {
        return character == '\n' || DRAWN.get(character) || Character.getType(character) == Character.FORMAT;
    }
}
