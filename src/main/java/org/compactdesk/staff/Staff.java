package org.compactdesk.staff;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code staff.yml} says.
 *
 * @param everybody what every group may
 * @param groups each group with what it may besides
 * @param filters Tasklist's filters, in their order
 * @param card the task variables shown on a task's card, with their labels
 * @param demoUsers users whose password is their id; none outside the demo
 * @param firstAdministrator who is made administrator where there is none yet
 */
@ConfigurationProperties("compact-desk.staff")
record Staff(@DefaultValue Rights everybody, @DefaultValue List<GroupOfStaff> groups, @DefaultValue List<TaskFilter> filters,
        @DefaultValue List<CardLine> card, @DefaultValue List<DemoUser> demoUsers, FirstAdministrator firstAdministrator) {

    static final String ADMINISTRATORS = "camunda-admin";

    /**
     * @param applications web applications that open
     * @param grants permissions on all there is of a resource
     */
    record Rights(@DefaultValue List<String> applications, @DefaultValue Map<Resources, List<String>> grants) {
    }

    /**
     * @param starts processes the group may start
     * @param everything every permission on every resource
     */
    record GroupOfStaff(String id, String name, @DefaultValue List<String> applications, @DefaultValue List<String> starts,
            @DefaultValue Map<Resources, List<String>> grants, boolean everything) {
    }

    /** Whose tasks, and due when; expressions of the engine, each may be absent. */
    record TaskFilter(String name, String description, String candidateGroups, String assignee, String dueAfter, String dueBefore) {
    }

    record CardLine(String variable, String label) {
    }

    record DemoUser(String id, String name, @DefaultValue List<String> groups) {
    }

    record FirstAdministrator(String user, String password) {
    }
}
