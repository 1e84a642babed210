package org.compactdesk.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What people still have to do for a business key, for the pages that show it. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final IdentityService identities;
    private final CurrentPerson person;
    private final PersonNames names;

    OpenTasks(TaskService tasks, IdentityService identities, CurrentPerson person, PersonNames names) {
        this.tasks = tasks;
        this.identities = identities;
        this.person = person;
        this.names = names;
    }

    /** The tasks of every process with this business key, the most urgent first. */
    public List<OpenTask> of(String businessKey) {
        return person.asTheDesk(() -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey)
                .orderByDueDate().asc().list().stream().map(this::read).toList());
    }

    /** What is open beside this task, under the same business key. */
    public List<OpenTask> beside(String task, String businessKey) {
        return of(businessKey).stream().filter(other -> !other.id().equals(task)).toList();
    }

    private OpenTask read(Task task) {
        return new OpenTask(task.getId(), task.getName(), waitsFor(task), task.getAssignee() != null,
                task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.isSuspended());
    }

    /** The person who took it, or the groups that may, as people read them. */
    String waitsFor(Task task) {
        return Optional.ofNullable(task.getAssignee()).map(names::of).orElseGet(() -> groups(task));
    }

    private String groups(Task task) {
        return String.join(", ", tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> group(link.getGroupId())).toList());
    }

    private String group(String id) {
        Group group = identities.createGroupQuery().groupId(id).singleResult();
        return group == null || group.getName() == null ? id.replace('-', ' ') : group.getName();
    }

    /**
     * One open task.
     *
     * @param waitsFor the person who took it, or the group that may
     * @param taken    whether a person took it
     * @param due      the end of the day by which it is due, or null
     * @param resting  whether its work is stopped where it stands
     */
    public record OpenTask(String id, String name, String waitsFor, boolean taken, Instant since, Instant due, boolean resting) {
    }
}
