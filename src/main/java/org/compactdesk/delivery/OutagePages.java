package org.compactdesk.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the start page and the campaign's page say of a mail server that is away, and the button by which it is tried now. */
@Controller
@ControllerAdvice
class OutagePages implements PageSection<Campaign> {

    private static final List<String> MAY_TRY = List.of("dispatch", "process-owner");

    private final MailOutage outage;
    private final CurrentPerson person;

    OutagePages(MailOutage outage, CurrentPerson person) {
        this.outage = outage;
        this.person = person;
    }

    /** @return the sentence, or null where all is well or nobody is signed in */
    @ModelAttribute("mailOutage")
    String line(HttpServletRequest request) {
        return request.getRemoteUser() == null ? null : outage.sentence(null).orElse(null);
    }

    @ModelAttribute("mayTryMail")
    boolean mayTry() {
        return MAY_TRY.stream().anyMatch(person::isIn);
    }

    @PostMapping("/letters/try-now")
    String tryNow(@RequestParam Optional<String> reference, RedirectAttributes page) {
        if (!mayTry()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        page.addFlashAttribute("tried", outage.look().orElseGet(() -> Messages.of("delivery.triedNow")));
        reference.ifPresent(of -> page.addAttribute("reference", of));
        return reference.isPresent() ? "redirect:/campaigns" : "redirect:/";
    }

    @Override
    public String title() {
        return Messages.of("delivery.section");
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String template() {
        return "campaign/outage";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        return outage.sentence(campaign.reference()).map(sentence -> Map.<String, Object>of("sentence", sentence, "reference", campaign.reference()))
                .orElse(Map.of());
    }
}
