package org.compactdesk.document;

/** A text as a cell of a table that people open in a spreadsheet. */
public final class SpreadsheetCell {

    private static final String CALCULATED = "[=+\\-@\\t\\r]";

    private SpreadsheetCell() {
    }

    /** The text, with an apostrophe before what a spreadsheet would calculate (OWASP, CSV injection); nothing for null. */
    public static String of(String text) {
        return text == null ? "" : text.matches("(?s)" + CALCULATED + ".*") ? "'" + text : text;
    }

    /** The text of a cell that {@link #of} made. */
    public static String read(String cell) {
        return cell.matches("(?s)'" + CALCULATED + ".*") ? cell.substring(1) : cell;
    }
}
