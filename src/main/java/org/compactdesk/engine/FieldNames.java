package org.compactdesk.engine;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.compactdesk.kernel.Messages;

/**
 * What forms call their fields: {@code field.<variable>}, or {@code field.<form>.<variable>} where one form calls it otherwise. A
 * sentence that begins with the label stands at that field. The same field for another language carries its tag: {@code meetingName_fr}.
 */
final class FieldNames {

    private static final Pattern IN_A_LANGUAGE = Pattern.compile("^(\\w+)_([a-z]{2})");

    private FieldNames() {
    }

    /** As the form calls it that was sent to this step. */
    static String of(String variable, VariableScope scope) {
        return of(variable, form(scope));
    }

    /** @throws java.util.MissingResourceException where no form has such a field: a step lacks what another step should have set */
    static String of(String variable, Optional<String> form) {
        Matcher translated = IN_A_LANGUAGE.matcher(variable);
        return translated.matches()
                ? Messages.of("paper.in", ofEnglish(translated.group(1), form), Locale.forLanguageTag(translated.group(2)).getDisplayLanguage(Locale.ENGLISH))
                : ofEnglish(variable, form);
    }

    private static String ofEnglish(String variable, Optional<String> form) {
        ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ROOT);
        return messages.getString(form.map(name -> "field." + name + "." + variable).filter(messages::containsKey)
                .orElse("field." + variable));
    }

    /** The step that records what a form sent stands right behind its task or start event. */
    private static Optional<String> form(VariableScope scope) {
        return Optional.of(scope).filter(DelegateExecution.class::isInstance).map(DelegateExecution.class::cast)
                .map(DelegateExecution::getBpmnModelElementInstance).filter(FlowNode.class::isInstance).map(FlowNode.class::cast)
                .flatMap(step -> step.getPreviousNodes().list().stream().map(FieldNames::formKey).filter(Objects::nonNull).findFirst())
                .map(key -> key.substring(key.lastIndexOf('/') + 1).replace(".html", ""));
    }

    private static String formKey(FlowNode node) {
        if (node instanceof StartEvent start) {
            return start.getCamundaFormKey();
        }
        return node instanceof UserTask task ? task.getCamundaFormKey() : null;
    }
}
