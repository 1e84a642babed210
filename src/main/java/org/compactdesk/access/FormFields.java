package org.compactdesk.access;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.compactdesk.engine.Variable;
import org.compactdesk.process.SharedVariables;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Which variables a form sends, as its own page says, with the parts that it shares with others; for the language see the scripts' forms/forms.js. */
@Component
class FormFields {

    /** What a field takes in. */
    enum Kind {
        LINE,
        TEXT,
        FILE
    }

    /**
     * What in a form names its fields; {@code data-sends} and {@code data-sends-file} where the name itself is written at run time: all
     * that it may be, parted by spaces.
     */
    private static final List<String> NAMES = List.of("cam-variable-name", "data-radio", "data-collect", "data-file", "data-collect-file",
            "data-sends", "data-sends-file");
    private static final String FILES = "[cam-variable-type=File], [data-file], [data-collect-file], [data-sends-file]";

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final Map<String, Element> parts = new HashMap<>();

    FormFields(TaskService tasks, FormService forms, RepositoryService repository) throws IOException {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html")) {
            read(page.getInputStream()).select("[data-desk-part]").forEach(part -> parts.put(part.attr("data-desk-part"), part));
        }
    }

    /** A form that somebody sends. @param key such as {@code embedded:deployment:Participation/AnswerQuestion.html} */
    record Form(String key, Map<String, Kind> fields) {

        String name() {
            return key.substring(key.lastIndexOf('/') + 1).replace(".html", "");
        }

        /** What its process declares under this name, the files excluded; nothing where the process is none of the desk's. */
        Optional<Variable<?>> variable(String name) {
            String facts = SharedVariables.class.getPackageName() + "." + key.substring(key.lastIndexOf(':') + 1, key.lastIndexOf('/')) + "Process";
            return ClassUtils.isPresent(facts, null) ? declared(ClassUtils.resolveClassName(facts, null), name) : Optional.empty();
        }

        private static Optional<Variable<?>> declared(Class<?> facts, String name) {
            return Arrays.stream(facts.getFields()).filter(field -> field.getType() == Variable.class)
                    .<Variable<?>>map(field -> (Variable<?>) ReflectionUtils.getField(field, null)).filter(variable -> variable.name().equals(name)).findFirst();
        }
    }

    /** A task's form; nothing where whoever asks does not see the task. */
    Optional<Form> ofTask(String id) {
        Task task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
        return Optional.ofNullable(task).map(seen -> new Form(seen.getFormKey(), of(() -> forms.getDeployedTaskForm(id))));
    }

    /** The form that starts a process; nothing where whoever asks may not start it. @param idOrKey of its definition */
    Optional<Form> ofStart(String idOrKey) {
        return repository.createProcessDefinitionQuery().startablePermissionCheck().list().stream()
                .filter(one -> one.getId().equals(idOrKey) || one.getKey().equals(idOrKey))
                .max((one, other) -> one.getVersion() - other.getVersion()).map(ProcessDefinition::getId)
                .map(id -> new Form(forms.getStartFormKey(id), of(() -> forms.getDeployedStartForm(id))));
    }

    private Map<String, Kind> of(Supplier<InputStream> form) {
        Element page = read(form.get());
        Stream<Element> shared = page.select("[data-desk]").stream().map(place -> parts.get(place.attr("data-desk"))).filter(Objects::nonNull);
        return Stream.concat(Stream.of(page), shared).flatMap(part -> part.getAllElements().stream()).flatMap(FormFields::fields)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, FormFields::wider));
    }

    private static Stream<Map.Entry<String, Kind>> fields(Element field) {
        return NAMES.stream().map(field::attr).flatMap(names -> Arrays.stream(names.split(" "))).filter(name -> !name.isEmpty())
                .map(name -> Map.entry(name, kind(field)));
    }

    private static Kind kind(Element field) {
        if (field.is(FILES)) {
            return Kind.FILE;
        }
        return field.is("input, select") ? Kind.LINE : Kind.TEXT;
    }

    private static Kind wider(Kind one, Kind other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Element read(InputStream page) {
        try (page) {
            return Jsoup.parse(page, StandardCharsets.UTF_8.name(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
