package org.compactdesk.kernel;

/**
 * Signs that nobody types and nobody sees: control characters, halves of characters, ends of lines that are none on a keyboard, and what turns
 * the direction of writing for all that follows (U+202E), so that a title reads otherwise than it is. Arabic and Hebrew need none of them.
 */
public final class HiddenSigns {

    private HiddenSigns() {
    }

    /** Tabs and ends of lines excepted. */
    public static boolean isOne(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> "\n\r\t".indexOf(character) < 0;
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character >= '\u202A' && character <= '\u202E' || character >= '\u2066' && character <= '\u2069';
        };
    }

    public static boolean areIn(String text) {
        return text.codePoints().anyMatch(HiddenSigns::isOne);
    }

    /** For what nobody is asked to write anew, such as a table. */
    public static String without(String text) {
        return areIn(text) ? text.codePoints().filter(sign -> !isOne(sign)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString() : text;
    }
}
