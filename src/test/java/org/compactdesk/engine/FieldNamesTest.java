package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refused field is named as its form names it, so that the sentence stands at the field and nobody reads a technical name. */
class FieldNamesTest {

    private static final Pattern FIELD = Pattern.compile("<(\\w+)[^>]*\\b(?:cam-variable-name|data-file|data-radio|data-collect|data-collect-file)=\"(\\w+)\"[^>]*>");
    /** A field for each language, which the part of the form that asks for them names by its key. */
    private static final Pattern NAMED = Pattern.compile("'(field\\.(?:\\w+\\.)?(\\w+))'");
    private static final Pattern LABEL = Pattern.compile("<(label|legend)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    /** One field of a form. */
    record Field(String form, String variable, Set<String> labels) {

        @Override
        public String toString() {
            return form + ": " + variable;
        }
    }

    static List<Field> fields() throws IOException {
        return Stream.concat(pages("processes"), pages("src/main/resources/templates").filter(page -> read(page).contains("data-desk-part")))
                .flatMap(FieldNamesTest::fieldsOf).toList();
    }

    /** Forms, and the parts that several of them share. */
    private static Stream<Path> pages(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldIsNamedByItsLabel(Field field) {
        assertThat(field.labels()).contains(FieldNames.of(field.variable(), Optional.of(field.form())));
    }

    @Test
    void noNameIsLeftOfAFieldThatIsGone() throws IOException {
        Set<String> used = fields().stream().flatMap(field -> Stream.of("field." + field.variable(), "field." + field.form() + "." + field.variable()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ResourceBundle.getBundle("messages").keySet().stream().filter(key -> key.startsWith("field."))).isSubsetOf(used);
    }

    private static Stream<Field> fieldsOf(Path file) {
        String form = file.getFileName().toString().replace(".html", "");
        String page = read(file);
        Stream<Field> named = NAMED.matcher(page).results()
                .map(field -> new Field(form, field.group(2), Set.of(ResourceBundle.getBundle("messages").getString(field.group(1)))));
        return Stream.concat(named, FIELD.matcher(page).results()
                .collect(Collectors.groupingBy(field -> field.group(2), Collectors.mapping(field -> label(page, field), Collectors.toSet())))
                .entrySet().stream().map(each -> new Field(form, each.getKey(), each.getValue())));
    }

    /** The label that is made for the field, or else the last one above it; of a choice, what stands above all of it. */
    private static String label(String page, MatchResult field) {
        Optional<String> own = Pattern.compile("\\bid=\"([\\w-]+)\"").matcher(field.group()).results().findFirst()
                .flatMap(id -> Pattern.compile("<label[^>]*for=\"" + id.group(1) + "\"[^>]*>(.*?)</label>").matcher(page).results().findFirst())
                .map(found -> found.group(1));
        boolean choice = field.group().contains("type=\"radio\"") || field.group().contains("data-radio=");
        return own.orElseGet(() -> LABEL.matcher(page.substring(0, field.start())).results()
                .filter(found -> !choice || found.group(1).equals("legend")).reduce((earlier, later) -> later).orElseThrow().group(2))
                .replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
