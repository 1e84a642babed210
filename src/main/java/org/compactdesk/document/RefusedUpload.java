package org.compactdesk.document;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.compactdesk.kernel.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A file that the web server does not take in, most often because it is so large: the feature's own page says so, as {@code refusal}.
 * Whoever was turned away before it was read stays so.
 */
@ControllerAdvice
class RefusedUpload {

    private static final Pattern NO_PAGES = Pattern.compile("/(?:engine-rest|camunda)/.*");

    @ExceptionHandler(MultipartException.class)
    ModelAndView refuse(MultipartException why, HttpServletRequest request, RedirectAttributes next) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer refused
                && (refused == HttpStatus.UNAUTHORIZED.value() || NO_PAGES.matcher(pathOf(request)).matches())) {
            return new ModelAndView();
        }
        boolean tooLarge = why instanceof MaxUploadSizeExceededException;
        next.addFlashAttribute("refusal", Messages.of(tooLarge ? "document.tooLarge" : "document.notWhole"));
        return new ModelAndView("redirect:/" + pathOf(request).split("/")[1]);
    }

    /** The form's token is not read in either, so that the request has been passed on to the error page by then. */
    private static String pathOf(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (asked == null ? request.getRequestURI() : asked.toString()).substring(request.getContextPath().length());
    }
}
