package org.compactdesk.engine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/**
 * What did not work for no fault of the request, in a sentence, in the REST API and in the web applications alike: that somebody else was
 * faster, or that it is the desk's own trouble. What the engine and the database say of it stands in the log.
 */
public class FailuresOverRest implements ContainerResponseFilter {

    private static final Set<String> SOMEBODY_WAS_FASTER =
            Set.of("OptimisticLockingException", "TaskAlreadyClaimedException", "DuplicateKeyException", "PessimisticLockingFailureException",
                    "CannotAcquireLockException", "DeadlockLoserDataAccessException");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode() && response.getEntity() instanceof ExceptionDto failure) {
            if (SOMEBODY_WAS_FASTER.contains(failure.getType())) {
                say(response, Response.Status.CONFLICT, "engine.somebodyWasFaster");
            } else if (String.valueOf(failure.getMessage()).contains("task is null")) {
                say(response, Response.Status.CONFLICT, "engine.taskIsGone");
            } else {
                say(response, Response.Status.INTERNAL_SERVER_ERROR, "engine.ownTrouble");
            }
        }
    }

    private static void say(ContainerResponseContext response, Response.Status status, String sentence) {
        response.setStatus(status.getStatusCode());
        response.setEntity(Map.of("type", "Refused", "message", Refused.sentence(sentence)), null, MediaType.APPLICATION_JSON_TYPE);
    }
}
