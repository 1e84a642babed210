package org.compactdesk.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.compactdesk.kernel.Messages;

/** The JAX-RS library describes every door of the engine by itself, under a path of its own and to every OPTIONS; nobody here needs the list. */
public class NoWadl implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        boolean described = asked.getUriInfo().getPath().contains("application.wadl")
                || answer.getMediaType() != null && answer.getMediaType().getSubtype().contains("wadl");
        if (described) {
            answer.setStatusInfo(Status.NOT_FOUND);
            answer.setEntity(Map.of("type", "Refused", "message", Messages.of("engine.nothingHere")), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
