package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.kernel.Messages;
import org.compactdesk.staff.People;
import org.compactdesk.staff.Staff;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What the engine hands out or does for whoever knows an id, asking for no right: whatever hangs on a task or an instance, such as its
 * comments and files; a task that a colleague has taken; jobs that belong to no process, such as the clean-up of history; and what it knows
 * of the installation. Administrators are let through.
 */
public class OwnWorkOnly implements ContainerRequestFilter {

    private static final String ENGINE = "/?(?:engine/[^/]+/)?";
    private static final Pattern OF_A_TASK = Pattern.compile(ENGINE + "task/(?!report/)([^/]+)/(.+?)/?");
    private static final Pattern COMMENTS = Pattern.compile(ENGINE + "process-instance/([^/]+)/comment(?:/.*)?");
    private static final Pattern OF_A_JOB = Pattern.compile(ENGINE + "job/([^/]+)/.+");
    private static final Pattern INSTALLATION = Pattern.compile(ENGINE + "(?:telemetry(?:/.*)?|history/cleanup(?:/.*)?)");
    private static final Pattern HANGS_ON = Pattern.compile("(?:comment|attachment)(?:/.*)?");
    private static final Set<String> ENDS = Set.of("complete", "submit-form");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked) {
        String path = asked.getUriInfo().getPath();
        boolean reads = READS.contains(asked.getMethod());
        Matcher task = OF_A_TASK.matcher(path);
        Matcher comments = COMMENTS.matcher(path);
        Matcher job = OF_A_JOB.matcher(path);
        if (task.matches() && !isAdministrator()) {
            checkTask(task.group(1), task.group(2), reads);
        } else if (comments.matches() && !isAdministrator()) {
            refuseIf(bean(HistoryService.class).createHistoricProcessInstanceQuery().processInstanceId(comments.group(1)).count() == 0, "engine.notAllowed");
        } else if (job.matches() && !reads && !isAdministrator()) {
            Job found = bean(ManagementService.class).createJobQuery().jobId(job.group(1)).singleResult();
            refuseIf(found == null || found.getProcessDefinitionId() == null, "staff.byAdministrators");
        } else if (INSTALLATION.matcher(path).matches() && !isAdministrator()) {
            refuseIf(true, "staff.byAdministrators");
        }
    }

    /** Whoever may look at what has ended may look at what hangs on it. What is not there any more the engine says itself. */
    private void checkTask(String id, String what, boolean reads) {
        Task task = bean(TaskService.class).createTaskQuery().taskId(id).singleResult();
        boolean seen = task != null || reads && bean(HistoryService.class).createHistoricTaskInstanceQuery().taskId(id).count() > 0;
        refuseIf(!seen && (HANGS_ON.matcher(what).matches() || isThere(id)), "engine.notAllowed");
        String taken = task == null ? null : task.getAssignee();
        if (ENDS.contains(what) && taken != null) {
            refuseIf(!taken.equals(request.getRemoteUser()), "staff.takenByAnother", bean(PersonNames.class).of(taken));
        }
    }

    private boolean isThere(String task) {
        return bean(CurrentPerson.class).asTheDesk(() -> bean(TaskService.class).createTaskQuery().taskId(task).count() > 0);
    }

    private boolean isAdministrator() {
        return request.getRemoteUser() != null && bean(People.class).groupsOf(request.getRemoteUser()).contains(Staff.ADMINISTRATORS);
    }

    private static void refuseIf(boolean refused, String sentence, Object... args) {
        if (refused) {
            throw new RestException(Status.FORBIDDEN, Messages.of(sentence, args));
        }
    }

    private <T> T bean(Class<T> kind) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext()).getBean(kind);
    }
}
