package org.compactdesk.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.compactdesk.engine.Upload;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's users act as they would in Tasklist, with their own authorizations and no others; only in the demo. */
@Component
@Profile("demo")
public class DemoActor {

    private final IdentityService identities;
    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;

    DemoActor(IdentityService identities, FormService forms, TaskService tasks, RepositoryService repository) {
        this.identities = identities;
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
    }

    /** Fills in a start form. @param form values as the form sends them; files as {@link Upload} */
    public void start(String user, String process, Map<String, Object> form) {
        as(user, () -> forms.submitStartForm(
                repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId(), sent(form)));
    }

    /** Claims and completes the task of this form, where it is open. */
    public void complete(String user, String form, String businessKey, Map<String, Object> values) {
        as(user, () -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey("Task_" + form).list()
                .forEach(task -> complete(user, task, values)));
    }

    private void complete(String user, Task task, Map<String, Object> values) {
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), user);
        }
        forms.submitTaskForm(task.getId(), sent(values));
    }

    private static Map<String, Object> sent(Map<String, Object> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.replaceAll((name, value) -> value instanceof Upload file
                ? Variables.fileValue(file.fileName()).mimeType(file.mediaType()).file(file.bytes()).create() : value);
        return values;
    }

    private void as(String user, Runnable act) {
        List<String> groups = identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        try {
            identities.setAuthentication(user, groups);
            act.run();
        } finally {
            identities.clearAuthentication();
        }
    }
}
