package org.compactdesk.state;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The six official languages of the United Nations, one of which is a mission's working language. */
final class OfficialLanguages {

    /** English names by tag (BCP 47), in alphabetical order. */
    static final Map<String, String> NAMES = Stream.of("ar", "zh", "en", "fr", "ru", "es").collect(toMap(tag -> tag,
            Languages::englishName, (one, other) -> one, LinkedHashMap::new));

    private OfficialLanguages() {
    }

    /** The language that somebody wrote down, by its English name or its tag; empty where it is none of the six. */
    static Optional<String> tag(String written) {
        return NAMES.keySet().stream().filter(tag -> tag.equalsIgnoreCase(written.strip()) || NAMES.get(tag).equalsIgnoreCase(written.strip())).findFirst();
    }
}
