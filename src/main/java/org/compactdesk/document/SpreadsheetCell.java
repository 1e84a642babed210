package org.compactdesk.document;

import java.text.Normalizer;
import org.compactdesk.kernel.HiddenSigns;

/** A text as a cell of a table that people open in a spreadsheet. */
public final class SpreadsheetCell {

    /** Full-width and small ones count as well: programs for East Asian languages calculate them. */
    private static final String BEGINNINGS = "=+-@";

    private SpreadsheetCell() {
    }

    /** The text, with an apostrophe before what a spreadsheet would calculate (OWASP, CSV injection); nothing for null. */
    public static String of(String text) {
        return text == null ? "" : isCalculated(text) ? "'" + text : text;
    }

    /** The text of a cell that {@link #of} made, without what nobody sees in it. */
    public static String read(String written) {
        String cell = HiddenSigns.without(written);
        return cell.startsWith("'") && isCalculated(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Blanks and what nobody sees are passed over before it, as some programs do; a tab or an end of line itself is enough. */
    private static boolean isCalculated(String text) {
        int first = text.codePoints().filter(sign -> !Character.isSpaceChar(sign) && Character.getType(sign) != Character.FORMAT).findFirst().orElse(' ');
        return Character.isISOControl(first) || BEGINNINGS.contains(Normalizer.normalize(Character.toString(first), Normalizer.Form.NFKC));
    }
}
