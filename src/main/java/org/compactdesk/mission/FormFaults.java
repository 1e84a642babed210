package org.compactdesk.mission;

import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;

/** What is wrong with a form, each sentence at the field whose label it begins with; the page reads what is public. */
record FormFaults(List<String> sentences) {

    static final FormFaults NONE = new FormFaults(List.of());

    static FormFaults of(String key) {
        return new FormFaults(List.of(Messages.of(key)));
    }

    public boolean areThere() {
        return !sentences.isEmpty();
    }

    /** @param field a {@link DirectoryColumn} or {@code REASON} */
    public List<String> at(String field) {
        return sentences.stream().filter(sentence -> sentence.startsWith(label(field) + ":")).toList();
    }

    /** Those that belong to no field. */
    public List<String> others() {
        return sentences.stream().filter(sentence -> Stream.concat(Stream.of("MAIN", "COPIES", "LANGUAGE", "VALID_FROM", "REASON"), KnownNames.COLUMNS.stream()).noneMatch(field -> at(field).contains(sentence))).toList();
    }

    private static String label(String field) {
        return Messages.of("directory.column." + field);
    }
}
