package org.compactdesk.instrument;

import org.compactdesk.kernel.Messages;

/**
 * Something in a text that looks wrong to a careful reader; the drafter answers it, by a reason or by putting it right.
 *
 * @param line     number of the line in the file, from 1
 * @param text     that line as it stands
 * @param sentence what looks wrong, in plain words
 * @param printed  what the papers would make of it
 */
public record TextRemark(int line, String text, String sentence, Printed printed) {

    /** What the papers would make of the words that a remark is about. Sentences: {@code text.printed.<NAME>}. */
    public enum Printed {
        AS_IT_STANDS,
        OTHERWISE,
        NOT,
        /** No paper can show it, so that no reason keeps it. */
        NEVER
    }

    static TextRemark of(int line, String text, Printed printed, String key, Object... arguments) {
        return new TextRemark(line, text, Messages.of(key, arguments), printed);
    }

    /** Whether a reason is not enough. */
    public boolean hasToGo() {
        return printed == Printed.NEVER;
    }
}
