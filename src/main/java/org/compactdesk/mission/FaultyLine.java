package org.compactdesk.mission;

import org.compactdesk.kernel.Messages;

/**
 * What is wrong with a line of a table; the page reads what is public.
 *
 * @param number   of the line, as spreadsheets count: 1 is the heading; 0 for the whole file
 * @param sentence what is wrong and what to do
 */
record FaultyLine(int number, String sentence) {

    /** @param key the sentence's key */
    static FaultyLine of(int number, String key, Object... args) {
        return new FaultyLine(number, Messages.of(key, args));
    }
}
