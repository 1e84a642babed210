package org.compactdesk.mission;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.compactdesk.state.NameChange;

/**
 * The form by which staff enter what a Member State is called from a day on; nothing in it has been looked at.
 *
 * @param names by the columns of the table, blank where the name is not known
 */
record NameForm(Map<String, String> names, String validFrom, String source) {

    /** As it opens. */
    static NameForm from(LocalDate day) {
        return of(Map.of("validFrom", day.toString()));
    }

    static NameForm of(Map<String, String> fields) {
        Map<String, String> names = KnownNames.COLUMNS.stream().collect(toMap(Function.identity(), column -> fields.getOrDefault(column, "").strip()));
        return new NameForm(names, fields.getOrDefault("validFrom", ""), fields.getOrDefault("source", "").strip());
    }

    /** Without what is not known. */
    NameChange change(String iso3, LocalDate day) {
        return new NameChange(iso3, day, names.entrySet().stream().filter(name -> !name.getValue().isEmpty()).collect(toMap(Map.Entry::getKey, Map.Entry::getValue)), source);
    }
}
