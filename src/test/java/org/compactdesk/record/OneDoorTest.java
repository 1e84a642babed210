package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.util.ClassUtils;

/** Nothing is added to an insert-only table but by the {@link Journal}. */
class OneDoorTest {

    private static final Path BASELINE = Path.of("src/main/resources/db/migration/V20261130120000__baseline.sql");
    private static final Pattern INSERT_ONLY = Pattern.compile("comment on table (\\w+) is 'insert-only'");
    private static final Pattern INSERT = Pattern.compile("insert\\s+into\\s+(?:desk\\.)?(\\w+)");

    /** What comes with a row that lives goes in with it, by its repository. */
    private static final Set<String> WITH_ROWS_THAT_LIVE = Set.of("correspondence_document", "response_document");

    @Test
    void noStatementAddsToAnInsertOnlyTable() throws IOException {
        Set<String> guarded = insertOnly();
        assertThat(guarded).contains("fact", "document", "attempt").hasSizeGreaterThan(30);
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java")).flatMap(OneDoorTest::insertedInto)).isNotEmpty()
                    .noneMatch(insert -> guarded.contains(insert.substring(insert.indexOf(' ') + 1)));
        }
    }

    @Test
    void noRepositoryAddsToAnInsertOnlyTable() throws IOException {
        Set<String> guarded = insertOnly();
        guarded.removeAll(WITH_ROWS_THAT_LIVE);
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isInterface();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Repository.class));
        assertThat(scanner.findCandidateComponents("org.compactdesk").stream().map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(repository -> Arrays.stream(repository.getMethods()).anyMatch(method -> method.getName().startsWith("save")))
                .flatMap(repository -> tables(ResolvableType.forClass(repository).as(Repository.class).getGeneric(0).resolve()).map(table -> repository.getSimpleName() + " " + table)))
                .isNotEmpty().noneMatch(saved -> guarded.contains(saved.substring(saved.indexOf(' ') + 1)));
    }

    /** Of a row and of the parts that it is kept with. */
    private static Stream<String> tables(Class<?> row) {
        Stream<Class<?>> parts = Arrays.stream(row.getRecordComponents())
                .filter(component -> Collection.class.isAssignableFrom(component.getType()))
                .map(component -> (Class<?>) ResolvableType.forMethodReturnType(component.getAccessor()).getGeneric(0).resolve());
        return Stream.concat(Stream.of(row), parts).filter(part -> part.isAnnotationPresent(Table.class)).map(part -> part.getAnnotation(Table.class).name());
    }

    private static Stream<String> insertedInto(Path source) {
        try {
            return INSERT.matcher(Files.readString(source)).results().map(insert -> source.getFileName() + " " + insert.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> insertOnly() throws IOException {
        return INSERT_ONLY.matcher(Files.readString(BASELINE)).results().map(comment -> comment.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
