package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.compactdesk.kernel.Rejection;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What our own pages and data could not do because of what was asked, as {@link ErrorPages} say it; the desk's own trouble goes on as it came. */
@ControllerAdvice
class FailuresOnPages {

    static final String SENTENCE = FailuresOnPages.class.getName() + ".sentence";

    @ExceptionHandler({Rejection.class, ProcessEngineException.class, DataAccessException.class})
    void say(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Mistake mistake = Mistake.of(failure).orElseThrow(() -> failure);
        request.setAttribute(SENTENCE, mistake.sentence());
        response.sendError(mistake.status().value());
    }
}
