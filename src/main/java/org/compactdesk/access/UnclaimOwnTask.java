package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.compactdesk.engine.CurrentPerson;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Whoever has taken a task may give it back to the group; the engine itself lets only those do so who may hand any task to anybody. */
public class UnclaimOwnTask implements ContainerRequestFilter {

    private static final Pattern UNCLAIM = Pattern.compile("^(?:.*/)?task/([^/]+)/unclaim/?");

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked) {
        Matcher path = UNCLAIM.matcher(asked.getUriInfo().getPath());
        if (path.matches() && isTheirs(path.group(1))) {
            bean(CurrentPerson.class).asTheDesk(() -> bean(TaskService.class).setAssignee(path.group(1), null));
            asked.abortWith(Response.noContent().build());
        }
    }

    private boolean isTheirs(String task) {
        String user = request.getRemoteUser();
        return user != null && bean(TaskService.class).createTaskQuery().taskId(task).taskAssignee(user).count() == 1;
    }

    private <T> T bean(Class<T> kind) {
        ApplicationContext desk = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        return desk.getBean(kind);
    }
}
