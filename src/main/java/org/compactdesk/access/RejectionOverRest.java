package org.compactdesk.access;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.compactdesk.kernel.Rejection;

/**
 * Answers 400 with the sentence alone where a step refused what a form or a program sent, in the REST API and in the web
 * applications alike.
 */
public class RejectionOverRest implements ExceptionMapper<Rejection> {

    @Override
    public Response toResponse(Rejection refusal) {
        return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Refused", "message", refusal.getMessage())).build();
    }
}
