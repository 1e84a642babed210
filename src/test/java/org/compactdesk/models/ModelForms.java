package org.compactdesk.models;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The forms of one process, with the parts that they share with others: what they send. */
final class ModelForms {

    private static final List<String> NAMES = List.of("cam-variable-name", "data-radio", "data-collect", "data-file", "data-collect-file");
    /** Where the name is written at run time: all that it may be, in whatever process uses the part, parted by spaces. */
    private static final List<String> ONE_OF = List.of("data-sends", "data-sends-file");
    private static final Map<String, Element> PARTS = files(Path.of("src/main/resources/templates"))
            .flatMap(page -> read(page).select("[data-desk-part]").stream())
            .collect(toMap(part -> part.attr("data-desk-part"), part -> part, (one, other) -> one));

    /** A value that a form offers for a variable, or compares one with. */
    record Value(String variable, String value) {
    }

    private ModelForms() {
    }

    /**
     * The variables that the forms of this process send; one for another language goes by the name of its English one.
     *
     * @param known tells which of several names a shared part uses here
     */
    static Stream<String> fields(Model model, Set<String> known) {
        return elements(model).flatMap(field -> {
            List<String> oneOf = names(field, ONE_OF);
            List<String> used = oneOf.stream().filter(known::contains).toList();
            return (oneOf.isEmpty() ? names(field, NAMES) : used.isEmpty() ? oneOf : used).stream();
        });
    }

    /** The variables for which people choose from what a form offers, and type nothing. */
    static Stream<String> choices(Model model) {
        return elements(model).filter(field -> field.is("select, [type=radio], [type=checkbox], [data-collect], [data-radio]"))
                .flatMap(field -> names(field, NAMES).stream()).distinct();
    }

    static Stream<Value> values(Model model) {
        Stream<Value> offered = elements(model).filter(field -> field.hasAttr("value"))
                .map(field -> new Value(field.attr("cam-variable-name"), field.attr("value")));
        Stream<Value> compared = elements(model).map(element -> element.attr("data-when").split("=")).filter(when -> when.length == 2)
                .flatMap(when -> Arrays.stream(when[1].split(",")).map(value -> new Value(when[0], value)));
        return Stream.concat(offered, compared);
    }

    private static List<String> names(Element field, List<String> attributes) {
        return attributes.stream().map(field::attr).flatMap(names -> Arrays.stream(names.split(" "))).filter(name -> !name.isEmpty())
                .map(name -> name.replaceFirst("_$", "")).toList();
    }

    private static Stream<Element> elements(Model model) {
        return files(model.file().getParent()).map(ModelForms::read).flatMap(form -> Stream.concat(Stream.of(form),
                form.select("[data-desk]").stream().map(place -> PARTS.get(place.attr("data-desk"))).filter(Objects::nonNull)))
                .flatMap(part -> part.getAllElements().stream());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element read(Path page) {
        try {
            return Jsoup.parse(page.toFile(), "UTF-8", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
