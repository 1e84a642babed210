package org.compactdesk.instrument;

import org.compactdesk.kernel.Messages;

/**
 * Something in a text that looks wrong to a careful reader, for the drafter to look at; it stops nothing.
 *
 * @param line     number of the line in the file, from 1
 * @param text     that line as it stands
 * @param sentence what looks wrong, in plain words
 */
public record TextRemark(int line, String text, String sentence) {

    static TextRemark of(int line, String text, String key, Object... arguments) {
        return new TextRemark(line, text, Messages.of(key, arguments));
    }
}
