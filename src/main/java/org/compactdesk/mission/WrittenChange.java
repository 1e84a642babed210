package org.compactdesk.mission;

import java.util.Locale;
import java.util.Map;

/**
 * A change as a person wrote it down, in the form or on a line of a table: nothing in it has been looked at, nothing is null.
 *
 * @param language  by its English name or its tag
 * @param validFrom a day, or blank for today
 */
record WrittenChange(String iso3, String language, String validFrom, String mainAddresses, String copyAddresses) {

    static WrittenChange of(Map<DirectoryColumn, String> cells) {
        return new WrittenChange(cells.get(DirectoryColumn.CODE).strip().toUpperCase(Locale.ROOT), cells.get(DirectoryColumn.LANGUAGE), cells.get(DirectoryColumn.VALID_FROM), cells.get(DirectoryColumn.MAIN),
                cells.get(DirectoryColumn.COPIES));
    }
}
