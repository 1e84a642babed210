package org.compactdesk.campaign;

import java.time.LocalDate;
import java.util.Map;

/**
 * The meeting at which signatures are recognized and intentions acknowledged.
 *
 * @param name  in English
 * @param names in other languages, by language, as far as they are known
 * @param date  its first day, in New York; signed copies count that arrived before it
 */
public record Meeting(String name, Map<String, String> names, LocalDate date) {

    /** What letters in this language call it: its name there, or else in English. */
    public String name(String language) {
        return names.getOrDefault(language, name);
    }
}
