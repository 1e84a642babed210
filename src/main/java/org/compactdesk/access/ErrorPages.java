package org.compactdesk.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.compactdesk.kernel.Messages;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;

/** Every error that our pages and data answer with says in a sentence what it is about. */
@Controller
class ErrorPages extends BasicErrorController {

    ErrorPages(ErrorAttributes attributes, ServerProperties settings) {
        super(attributes, settings.getError());
    }

    /** Whoever asks for the page of errors itself has met none. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? HttpStatus.NOT_FOUND : super.getStatus(request);
    }

    @Override
    protected Map<String, Object> getErrorAttributes(HttpServletRequest request, ErrorAttributeOptions options) {
        Map<String, Object> said = super.getErrorAttributes(request, options);
        HttpStatus status = getStatus(request);
        said.put("status", status.value());
        said.put("error", status.getReasonPhrase());
        said.put("message", request.getAttribute(FailuresOnPages.SENTENCE) instanceof String sentence ? sentence : Messages.of(switch (status) {
            case NOT_FOUND -> "error.notThere";
            case UNAUTHORIZED -> "error.signIn";
            case FORBIDDEN -> "error.notForYou";
            case REQUEST_TIMEOUT -> "limits.TOO_SLOW";
            case PAYLOAD_TOO_LARGE -> "limits.TOO_LARGE";
            case CONFLICT -> "engine.somebodyWasFaster";
            default -> status.is4xxClientError() ? "error.notUnderstood" : "engine.ownTrouble";
        }));
        return said;
    }
}
