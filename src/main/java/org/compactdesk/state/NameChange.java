package org.compactdesk.state;

import java.time.LocalDate;
import java.util.Map;

/**
 * That a Member State is called otherwise from a day on.
 *
 * @param validFrom the first day (New York) of the new names
 * @param names     the names by the columns of {@code member-states.csv}; the English ones are there, of the others those that are known
 * @param source    who says so
 */
public record NameChange(String iso3, LocalDate validFrom, Map<String, String> names, String source) {

    public NameChange {
        names = Map.copyOf(names);
    }
}
