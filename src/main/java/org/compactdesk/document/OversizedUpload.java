package org.compactdesk.document;

import jakarta.servlet.http.HttpServletRequest;
import org.compactdesk.engine.Refused;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file so large that the web server does not even take it in: back to the page that it was handed in on. */
@ControllerAdvice
class OversizedUpload {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String refuse(HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("refusal", Refused.sentence("document.tooLarge"));
        return "redirect:/" + request.getServletPath().split("/")[1];
    }
}
