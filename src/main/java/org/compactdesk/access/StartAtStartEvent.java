package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.compactdesk.kernel.Messages;

/**
 * A program that starts a process starts it where it begins and leaves it to the process what it is about, in the REST API and behind
 * the web applications alike.
 */
public class StartAtStartEvent implements ReaderInterceptor {

    /** Set on the request of somebody who may repair instances. */
    static final String ANYWHERE = StartAtStartEvent.class.getName() + ".anywhere";

    @Context
    private HttpServletRequest request;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Object read = reading.proceed();
        if (read instanceof StartProcessInstanceDto start && request.getAttribute(ANYWHERE) == null
                && (start.getStartInstructions() != null || start.getBusinessKey() != null || start.getCaseInstanceId() != null)) {
            throw new RestException(Response.Status.FORBIDDEN, Messages.of("staff.onlyByTheForms"));
        }
        return read;
    }
}
