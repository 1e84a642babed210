package org.compactdesk.state;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which names are known in what people write, from {@code names.properties}. */
class NameGrammar {

    static final String OF = "of";
    static final String AND = "and";
    private static final String SAME = "same.";

    private final Map<String, String> same = new HashMap<>();
    private final Properties words = new Properties();
    private final Set<String> between;
    private final Set<String> beside;

    NameGrammar() {
        try (var file = new InputStreamReader(NameGrammar.class.getResourceAsStream("/names.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.stringPropertyNames().stream().filter(key -> key.startsWith(SAME)).forEach(key -> words(key).forEach(word -> same.put(word, key.substring(SAME.length()))));
        Stream.of(OF, AND).forEach(key -> words(key).forEach(word -> same.put(word, key)));
        words("articles").forEach(word -> same.put(word, ""));
        between = words("between").map(this::form).collect(Collectors.toSet());
        beside = words("beside").map(this::form).collect(Collectors.toSet());
    }

    private Stream<String> words(String key) {
        return Stream.of(words.getProperty(key).split("\\s+")).map(NameWord::stem);
    }

    /** How a word is compared. */
    String form(String word) {
        String stem = NameWord.stem(word);
        return same.getOrDefault(stem, stem);
    }

    List<String> offices() {
        return List.of(words.getProperty("offices").split("\\|"));
    }

    /** Whether it may stand between an office and a name. */
    boolean isBetween(NameWord word) {
        return word.form().isEmpty() || word.form().equals(OF) || word.form().equals(AND) || between.contains(word.form());
    }

    /** Whether it may stand right beside a name and be no part of it. */
    boolean isBeside(NameWord word) {
        return isBetween(word) || beside.contains(word.form());
    }
}
