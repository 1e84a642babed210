package org.compactdesk.limits;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.compactdesk.kernel.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Says why a request is not read on: to people on a page, to programs in JSON. */
@Component
class Answers {

    private final ITemplateEngine templates;
    private final ObjectMapper json;

    Answers(ITemplateEngine templates, ObjectMapper json) {
        this.templates = templates;
        this.json = json;
    }

    /** The whole answer, and its end: what those behind the filter say afterwards is not heard any more. */
    void give(Refusal why, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        if (response.getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
            // Whoever went silent in the middle, the web server has begun to answer, and takes another status but no other body.
            fail(why, response);
            return;
        }
        response.reset();
        boolean page = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
        String sentence = Messages.of(why.key());
        try {
            byte[] answer = (page ? page(request, sentence) : json.writeValueAsString(Map.of("type", "Refused", "message", sentence))).getBytes(StandardCharsets.UTF_8);
            response.setStatus(why.status);
            response.setContentType((page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE) + ";charset=UTF-8");
            response.setContentLength(answer.length);
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            if (why.retryAfter > 0) {
                response.setIntHeader(HttpHeaders.RETRY_AFTER, why.retryAfter);
            }
            response.getOutputStream().write(answer);
            response.flushBuffer();
            response.getOutputStream().close();
        } catch (IOException gone) {
            // Nobody waits for it.
        }
    }

    private static void fail(Refusal why, HttpServletResponse response) {
        try {
            response.sendError(why.status);
        } catch (IOException gone) {
            // Nobody waits for it.
        }
    }

    private String page(HttpServletRequest request, String sentence) {
        return templates.process("limits/refused", new Context(Locale.ENGLISH, Map.of("sentence", sentence, "root", request.getContextPath())));
    }
}
