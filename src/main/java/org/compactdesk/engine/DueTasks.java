package org.compactdesk.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks whose day has gone by, and how far each has climbed, which the engine keeps as its priority. */
@Component
public class DueTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OpenTasks open;
    private final CurrentPerson person;
    private final Clock clock;

    DueTasks(TaskService tasks, RuntimeService runtime, OpenTasks open, CurrentPerson person, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.open = open;
        this.person = person;
        this.clock = clock;
    }

    /** Those that somebody can work on, the longest overdue first. */
    public List<DueTask> overdue() {
        return person.asTheDesk(() -> tasks.createTaskQuery().active().dueBefore(Date.from(clock.instant())).orderByDueDate().asc().list()
                .stream().map(this::read).toList());
    }

    /** Where it is done meanwhile, nothing happens. */
    public void climb(DueTask task, Height to) {
        person.asTheDesk(() -> {
            if (tasks.createTaskQuery().taskId(task.id()).count() > 0) {
                tasks.setPriority(task.id(), to.priority);
            }
        });
    }

    private DueTask read(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null).map(link -> link.getGroupId()).toList();
        String key = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        return new DueTask(task.getId(), task.getName(), key, groups, open.waitsFor(task), task.getCreateTime().toInstant(),
                task.getDueDate().toInstant(), Height.of(task.getPriority()));
    }

    /** Who has been told that it is overdue. */
    public enum Height {
        NOBODY(Task.PRIORITY_NORMAL),
        GROUP(60),
        OWNER(70);

        private final int priority;

        Height(int priority) {
            this.priority = priority;
        }

        private static Height of(int priority) {
            return priority >= OWNER.priority ? OWNER : priority >= GROUP.priority ? GROUP : NOBODY;
        }

        /** The next one up; null for the last. */
        public Height next() {
            return this == OWNER ? null : values()[ordinal() + 1];
        }
    }

    /**
     * One of them.
     *
     * @param groups   the groups that it waits for, by their ids
     * @param waitsFor the person who took it, or those groups, as people read them
     */
    public record DueTask(String id, String name, String businessKey, List<String> groups, String waitsFor, Instant since, Instant due,
            Height height) {
    }
}
