package org.compactdesk.access;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.compactdesk.kernel.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/**
 * What did not work, in a sentence, in the REST API and in the web applications alike: that somebody else was faster, that it is the
 * desk's own trouble, that the person's groups do not allow it, that the request could not be read. What the engine and the database say
 * of a failure stands in the log; which right was missing stays in the answer, beside the sentence. One class for each kind that Camunda
 * or the JSON reader would answer for themselves, for the nearest one is asked.
 */
public abstract class FailuresOverRest<E extends Throwable> implements ExceptionMapper<E> {

    /** Before Camunda's for the same. */
    private static final int FIRST = 1;
    private static final ExceptionHandlerHelper CAMUNDA = ExceptionHandlerHelper.getInstance();

    static final List<Class<?>> ALL = List.of(OfAnything.class, OfTheEngine.class, OfRest.class, OfJson.class, OfJsonValues.class);

    @Override
    public Response toResponse(E failure) {
        Response known = failure instanceof WebApplicationException answered ? answered.getResponse() : null;
        int status = known != null ? known.getStatus() : CAMUNDA.getStatus(failure).getStatusCode();
        if (status < HttpStatus.BAD_REQUEST.value()) {
            return known;
        }
        if (status < HttpStatus.INTERNAL_SERVER_ERROR.value() && !(failure instanceof AuthorizationException)) {
            return Mistake.refusal(failure).map(refusal -> answer(failure, refusal)).orElseGet(() -> inItsWords(failure, status));
        }
        return Mistake.of(failure).map(mistake -> answer(failure, mistake)).orElseGet(() -> say(CAMUNDA.getResponse(failure).getStatus(), Messages.of("engine.ownTrouble")));
    }

    /** Refused by those who read the request, who say why if they are Camunda. */
    private static Response inItsWords(Throwable failure, int status) {
        boolean says = (failure instanceof RestException || failure instanceof ProcessEngineException) && StringUtils.hasText(failure.getMessage());
        return says ? CAMUNDA.getResponse(failure) : say(status, Messages.of(switch (status) {
            case 404 -> "engine.nothingHere";
            case 405, 406, 415 -> "engine.notThisWay";
            default -> "engine.notRead";
        }));
    }

    private static Response answer(Throwable failure, Mistake mistake) {
        if (CAMUNDA.fromException(failure) instanceof AuthorizationExceptionDto missing) {
            missing.setMessage(mistake.sentence());
            return Response.status(mistake.status().value()).type(MediaType.APPLICATION_JSON_TYPE).entity(missing).build();
        }
        return say(mistake.status().value(), mistake.sentence());
    }

    private static Response say(int status, String sentence) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("type", "Refused", "message", sentence)).build();
    }

    @Priority(FIRST)
    public static class OfAnything extends FailuresOverRest<Throwable> {
    }

    @Priority(FIRST)
    public static class OfTheEngine extends FailuresOverRest<ProcessEngineException> {
    }

    @Priority(FIRST)
    public static class OfRest extends FailuresOverRest<RestException> {
    }

    @Priority(FIRST)
    public static class OfJson extends FailuresOverRest<JsonParseException> {
    }

    @Priority(FIRST)
    public static class OfJsonValues extends FailuresOverRest<JsonMappingException> {
    }
}
