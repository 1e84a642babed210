package org.compactdesk.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.springframework.stereotype.Component;

/** Which form somebody has in front of them, and what its task carries: for whoever may see that task or start that process. */
@Component
public class FormRequests {

    private final TaskService tasks;
    private final RuntimeService instances;
    private final RepositoryService repository;
    private final FormService forms;
    private final CurrentPerson person;

    FormRequests(TaskService tasks, RuntimeService instances, RepositoryService repository, FormService forms, CurrentPerson person) {
        this.tasks = tasks;
        this.instances = instances;
        this.repository = repository;
        this.forms = forms;
        this.person = person;
    }

    /**
     * A form in front of somebody.
     *
     * @param name        the form's name, such as {@code AnswerQuestion}
     * @param businessKey the instance's business key; absent for a start form
     * @param variables   the task's variables as primitive values, files excluded; empty for a start form
     */
    public record FormRequest(String name, Optional<String> businessKey, Map<String, Object> variables) {
    }

    /** The form of a task; empty where there is no such task for whoever asks. */
    public Optional<FormRequest> ofTask(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult())
                .map(task -> new FormRequest(nameOf(task.getFormKey()), businessKey(task), readable(tasks.getVariablesTyped(id, false))));
    }

    /** The start form of a process, by the definition's id or key; empty where whoever asks may not start it. */
    public Optional<FormRequest> ofStart(String idOrKey) {
        return repository.createProcessDefinitionQuery().startablePermissionCheck().latestVersion().list().stream()
                .filter(one -> one.getId().equals(idOrKey) || one.getKey().equals(idOrKey)).findFirst()
                .map(definition -> new FormRequest(nameOf(forms.getStartFormKey(definition.getId())), Optional.empty(), Map.of()));
    }

    /** {@code embedded:deployment:Participation/AnswerQuestion.html} is the form AnswerQuestion. */
    private static String nameOf(String formKey) {
        String file = formKey == null ? "" : formKey.substring(formKey.lastIndexOf('/') + 1);
        return file.replace(".html", "");
    }

    /** Whoever may see the task need not be allowed to look at the instance. */
    private Optional<String> businessKey(Task task) {
        return person.asTheDesk(() -> Optional.ofNullable(
                instances.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()).map(ProcessInstance::getBusinessKey));
    }

    private static Map<String, Object> readable(VariableMap variables) {
        Map<String, Object> readable = new HashMap<>();
        for (String name : variables.keySet()) {
            if (!(variables.getValueTyped(name) instanceof FileValue)) {
                readable.put(name, variables.get(name));
            }
        }
        return readable;
    }
}
