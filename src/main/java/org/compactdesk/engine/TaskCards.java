package org.compactdesk.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The cards that tasks show in the list, of whatever is under way: they are written when a task is made, and do not follow the record. */
@Component
public class TaskCards {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CurrentPerson person;

    TaskCards(RuntimeService runtime, TaskService tasks, CurrentPerson person) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.person = person;
    }

    /** Writes it anew for this campaign and its participations: on the cards of open tasks, and for those still to come. */
    public void change(Variable<String> fact, String value, String reference) {
        instances(reference).forEach(instance -> person.asTheDesk(() -> runtime.setVariable(instance, fact.name(), value)));
        tasks(reference).forEach(task -> person.asTheDesk(() -> tasks.setVariableLocal(task, fact.name(), value)));
    }

    private List<String> instances(String reference) {
        return person.asTheDesk(() -> Stream.of(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference),
                runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(participations(reference)))
                .flatMap(query -> query.list().stream()).map(instance -> instance.getProcessInstanceId()).toList());
    }

    private List<String> tasks(String reference) {
        return person.asTheDesk(() -> Stream.of(
                tasks.createTaskQuery().processInstanceBusinessKey(reference),
                tasks.createTaskQuery().processInstanceBusinessKeyLike(participations(reference)))
                .flatMap(query -> query.list().stream()).map(task -> task.getId()).toList());
    }

    /** What the keys of its participations look like, for a query. */
    private static String participations(String reference) {
        return reference.replaceAll("[\\\\%_]", "\\\\$0") + "/___";
    }
}
