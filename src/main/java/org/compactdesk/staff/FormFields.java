package org.compactdesk.staff;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which variables a form sends, as its own page says, with the parts that it shares with others; for the language see desk.js. */
@Component
class FormFields {

    /** What a field takes in. */
    enum Kind {
        LINE,
        TEXT,
        FILE
    }

    private static final Pattern FIELD =
            Pattern.compile("<(\\w+)\\b[^>]*?\\b(?:cam-variable-name|data-(?:file|radio|collect|collect-file))=(?:\"[^\"]*\"|\\|[^|]*\\|)[^>]*>");
    private static final Pattern NAMES = Pattern.compile("\\b(?:cam-variable-name|data-(?:file|radio|collect|collect-file))=(?:\"(\\w+)\"|\\|(\\w+)|\\S+ \\? '(\\w+)' : '(\\w+)')");
    private static final Pattern PART = Pattern.compile("<template data-desk-part=\"(\\w+)\"");
    private static final Pattern PLACE = Pattern.compile("data-desk=\"(\\w+)\"");
    private static final Pattern FILES = Pattern.compile("cam-variable-type=\"File\"|\\bdata-(?:file|collect-file)=");

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final Map<String, String> parts = new HashMap<>();

    FormFields(TaskService tasks, FormService forms, RepositoryService repository) throws IOException {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html")) {
            addParts(read(page.getInputStream()));
        }
    }

    /** Of a task's form; nothing where whoever asks does not see the task. */
    Optional<Map<String, Kind>> ofTask(String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        return Optional.ofNullable(task).map(seen -> of(() -> forms.getDeployedTaskForm(id)));
    }

    /** Of the form that starts a process; nothing where whoever asks may not start it. @param idOrKey of its definition */
    Optional<Map<String, Kind>> ofStart(String idOrKey) {
        return repository.createProcessDefinitionQuery().startablePermissionCheck().list().stream()
                .filter(one -> one.getId().equals(idOrKey) || one.getKey().equals(idOrKey))
                .max((one, other) -> one.getVersion() - other.getVersion()).map(ProcessDefinition::getId)
                .map(id -> of(() -> forms.getDeployedStartForm(id)));
    }

    private Map<String, Kind> of(Supplier<InputStream> form) {
        String page = read(form.get());
        return Stream.concat(Stream.of(page), PLACE.matcher(page).results().map(place -> parts.getOrDefault(place.group(1), "")))
                .flatMap(FormFields::fields).collect(toMap(Map.Entry::getKey, Map.Entry::getValue, FormFields::wider));
    }

    private static Stream<Map.Entry<String, Kind>> fields(String page) {
        return FIELD.matcher(page).results().map(MatchResult::group)
                .flatMap(field -> names(field).map(name -> Map.entry(name, kind(field))));
    }

    private static Stream<String> names(String field) {
        return NAMES.matcher(field).results().flatMap(name -> Arrays.asList(name.group(1), name.group(2), name.group(3), name.group(4)).stream())
                .filter(name -> name != null);
    }

    private static Kind kind(String field) {
        if (FILES.matcher(field).find()) {
            return Kind.FILE;
        }
        return field.startsWith("<input") || field.startsWith("<select") ? Kind.LINE : Kind.TEXT;
    }

    private static Kind wider(Kind one, Kind other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A part goes to where the next one begins. */
    private void addParts(String page) {
        Matcher part = PART.matcher(page);
        for (boolean found = part.find(); found;) {
            String name = part.group(1);
            int from = part.end();
            found = part.find();
            parts.put(name, page.substring(from, found ? part.start() : page.length()));
        }
    }

    private static String read(InputStream page) {
        try (page) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
