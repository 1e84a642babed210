package org.compactdesk.mission;

import org.compactdesk.engine.Refused;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table so large that the web server does not even take it in; no other page of ours takes files. */
@ControllerAdvice
class OversizedTable {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String refuse(RedirectAttributes next) {
        next.addFlashAttribute("refusal", Refused.sentence("directory.file.large"));
        return "redirect:/directory";
    }
}
