package org.compactdesk.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.compactdesk.kernel.Rejection;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;

/**
 * Answers 400 with the sentence alone where a step refused what a form or a program sent, in the REST API and in the web
 * applications alike; Camunda's own answer is 500 with a technical beginning.
 */
// Before Camunda's own, which takes the same exception.
@Priority(1)
public class RejectionOverRest implements ExtendedExceptionMapper<RestException> {

    @Override
    public boolean isMappable(RestException failure) {
        return failure.getCause() instanceof Rejection;
    }

    @Override
    public Response toResponse(RestException failure) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Refused", "message", failure.getCause().getMessage())).build();
    }
}
