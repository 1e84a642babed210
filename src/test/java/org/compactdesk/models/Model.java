package org.compactdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model and the file it stands in. */
record Model(Path file, BpmnModelInstance content) {

    static final Path FOLDER = Path.of("processes");

    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z]\\w*)}");

    private static final List<Model> MODELS = files(".bpmn").stream()
            .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile()))).toList();

    /** Every model there is, in the order of their names. */
    static List<Model> all() {
        return MODELS;
    }

    static List<Path> files(String ending) {
        return files(FOLDER, ending);
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return content.getModelElementsByType(Process.class).iterator().next();
    }

    String id() {
        return process().getId();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return content.getModelElementsByType(type);
    }

    /** {@code Participation/Task_PrepareNote}: where a fault is, for whoever reads the failure. */
    String place(BaseElement element) {
        return id() + "/" + element.getId();
    }

    /** What follows the underscore of an id: the name that runs through. */
    static String key(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    /** The label as a person reads it: soft hyphens only say where a line may break. */
    static String label(FlowElement element) {
        return element.getName() == null ? "" : element.getName().replace("\u00AD", "");
    }

    /** The one bean or variable that an expression names. */
    static String named(String expression) {
        Matcher matcher = BEAN.matcher(expression == null ? "" : expression);
        return matcher.matches() ? matcher.group(1) : "no plain name: " + expression;
    }

    static String bean(String key) {
        return Character.toLowerCase(key.charAt(0)) + key.substring(1);
    }

    @Override
    public String toString() {
        return id();
    }
}
