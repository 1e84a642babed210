package org.compactdesk.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.compactdesk.kernel.Messages;
import org.springframework.util.StringUtils;

/**
 * What did not work, in a sentence, in the REST API and in the web applications alike: that somebody else was faster, that it is the
 * desk's own trouble, that the person's groups do not allow it, that the request could not be read. What the engine and the database say
 * of a failure stands in the log; which right was missing stays in the answer, beside the sentence.
 */
public class FailuresOverRest implements ContainerResponseFilter {

    private static final Set<String> SOMEBODY_WAS_FASTER =
            Set.of("OptimisticLockingException", "TaskAlreadyClaimedException", "DuplicateKeyException", "PessimisticLockingFailureException",
                    "CannotAcquireLockException", "DeadlockLoserDataAccessException");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof AuthorizationExceptionDto forbidden) {
            forbidden.setMessage(Messages.of("engine.notAllowed"));
        } else if (response.getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode() && response.getEntity() instanceof ExceptionDto failure) {
            say(response, failure);
        } else if (response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode() && isOfTheJsonReader(response.getEntity())) {
            say(response, Response.Status.BAD_REQUEST, "engine.notRead");
        }
    }

    /** Who answers for unreadable JSON is chosen anew at each start: Jersey, in the reader's own words, or Camunda, in none. */
    private static boolean isOfTheJsonReader(Object answer) {
        return answer instanceof String || answer instanceof ExceptionDto failure && !StringUtils.hasText(failure.getMessage());
    }

    private static void say(ContainerResponseContext response, ExceptionDto failure) {
        if (SOMEBODY_WAS_FASTER.contains(failure.getType())) {
            say(response, Response.Status.CONFLICT, "engine.somebodyWasFaster");
        } else if (String.valueOf(failure.getMessage()).contains("task is null")) {
            say(response, Response.Status.CONFLICT, "engine.taskIsGone");
        } else {
            say(response, Response.Status.INTERNAL_SERVER_ERROR, "engine.ownTrouble");
        }
    }

    private static void say(ContainerResponseContext response, Response.Status status, String sentence) {
        response.setStatus(status.getStatusCode());
        response.setEntity(Map.of("type", "Refused", "message", Messages.of(sentence)), null, MediaType.APPLICATION_JSON_TYPE);
    }
}
