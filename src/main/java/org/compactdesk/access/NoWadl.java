package org.compactdesk.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;

/** The JAX-RS library describes every door of the engine by itself, under a path of its own and to every OPTIONS; nobody here needs the list. */
public class NoWadl implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getMediaType() != null && answer.getMediaType().getSubtype().contains("wadl")) {
            answer.setStatusInfo(Status.NOT_FOUND);
            answer.setEntity(null);
        }
    }
}
