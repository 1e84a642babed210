package org.compactdesk.pages;

import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;

/**
 * One of what a form lets people choose from.
 *
 * @param value   what is sent
 * @param checked whether it is chosen already
 */
public record Choice(Object value, String label, boolean checked) {

    public static Choice of(Object value, String label) {
        return new Choice(value, label, false);
    }

    /** The values of an enum, worded by the sentences that begin with this. */
    public static List<Choice> of(String words, Stream<? extends Enum<?>> values) {
        return values.map(value -> of(value.name(), Messages.of(words + "." + value.name()))).toList();
    }
}
