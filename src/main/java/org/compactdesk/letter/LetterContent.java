package org.compactdesk.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one letter says beyond the words that all of its kind share.
 *
 * @param text      words a person typed for this letter, or null; paragraphs are separated by an empty line
 * @param fields    what the template of the kind asks for; days as {@code 2017-08-25}, which each letter reads out in its own language
 * @param documents ids of stored documents that go with it, in the order in which they are enclosed
 */
public record LetterContent(String text, Map<String, String> fields, List<String> documents) {

    public LetterContent {
        fields = Map.copyOf(fields);
        documents = List.copyOf(documents);
    }

    /** Nothing beyond the words of its kind. */
    public static LetterContent none() {
        return new LetterContent(null, Map.of(), List.of());
    }

    public static LetterContent of(String text) {
        return new LetterContent(text, Map.of(), List.of());
    }

    public LetterContent with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new LetterContent(text, more, documents);
    }

    public LetterContent with(String field, LocalDate day) {
        return with(field, day.toString());
    }

    /** The same, enclosing only some of the documents. */
    LetterContent only(Predicate<String> documentIds) {
        return new LetterContent(text, fields, documents.stream().filter(documentIds).toList());
    }

    public LetterContent enclosing(String... documentIds) {
        List<String> more = new ArrayList<>(documents);
        more.addAll(List.of(documentIds));
        return new LetterContent(text, fields, more);
    }
}
