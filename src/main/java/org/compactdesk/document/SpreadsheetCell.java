package org.compactdesk.document;

/** A text as a cell of a table that people open in a spreadsheet. */
public final class SpreadsheetCell {

    private SpreadsheetCell() {
    }

    /** The text, with an apostrophe before what a spreadsheet would calculate (OWASP, CSV injection); nothing for null. */
    public static String of(String text) {
        return text == null ? "" : text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
