package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.task.UserIdDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.compactdesk.kernel.Messages;

/**
 * Everybody takes a task for themselves. The engine lets whoever may claim a task claim it for anybody, who may then see and complete
 * it whatever their group, and for nobody, which takes it from whoever has it. Administrators hand tasks over.
 */
public class ClaimForSelf implements ReaderInterceptor {

    @Context
    private HttpServletRequest request;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Object read = reading.proceed();
        if (read instanceof UserIdDto taken && request.getAttribute(StartAtStartEvent.ANYWHERE) == null
                && !request.getRemoteUser().equals(taken.getUserId())) {
            throw new RestException(Response.Status.FORBIDDEN, Messages.of("staff.takenForOneself"));
        }
        return read;
    }
}
