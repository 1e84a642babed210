package org.compactdesk.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;

/** A column of the directory as a table, and the field of the same name in its form. */
enum DirectoryColumn {

    CODE, STATE, LANGUAGE, VALID_FROM, MAIN, COPIES;

    /** The column that somebody named, whatever the spaces and capitals. */
    static Optional<DirectoryColumn> named(String written) {
        return Stream.of(values()).filter(column -> letters(column.heading()).equals(letters(written))).findFirst();
    }

    String heading() {
        return Messages.of("directory.column." + this);
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
