package org.compactdesk.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.compactdesk.campaign.Campaigns;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public register as a page: whole without JavaScript, on a phone and on paper. */
@Controller
class RegisterPage {

    private final RegisterQuery.Reader questions;
    private final Figures figures;
    private final Campaigns campaigns;
    private final PublishedReports reports;

    RegisterPage(RegisterQuery.Reader questions, Figures figures, Campaigns campaigns, PublishedReports reports) {
        this.questions = questions;
        this.figures = figures;
        this.campaigns = campaigns;
        this.reports = reports;
    }

    /** @param name part of a Member State's name; the list shows those that have it, the figures stay whole */
    @GetMapping("/register")
    String register(@RequestParam(required = false) String campaign, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt, @RequestParam(defaultValue = "") String name, Model model, HttpServletRequest request, HttpServletResponse response) {
        cache(request, response);
        model.addAttribute("campaigns", campaigns.dispatched());
        if (isBlank(campaign) && questions.nothingDispatchedYet()) {
            return "register/empty";
        }
        try {
            show(questions.read(campaign, asOf, knownAt), name, model);
            return "register/register";
        } catch (Unanswerable question) {
            response.setStatus(question.status().value());
            model.addAttribute("sentence", question.getMessage());
            return "register/unanswerable";
        }
    }

    private void show(RegisterQuery question, String name, Model model) {
        DayFigures found = figures.of(question);
        model.addAttribute("campaign", question.campaign());
        model.addAttribute("meeting", question.campaign().meeting().orElse(null));
        model.addAttribute("asOf", question.asOf());
        model.addAttribute("knownAt", question.isKnownNow() ? null : question.knownAt());
        model.addAttribute("name", name.strip());
        model.addAttribute("figures", found);
        model.addAttribute("states", named(found, name));
        model.addAttribute("chart", ArrivalsChart.of(question.campaign(), found));
        model.addAttribute("reports", reports.onCampaign(question.campaign().reference()));
    }

    /** Who is signed in reads a page with that person's name on it, which no cache between may keep. */
    private static void cache(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, request.getUserPrincipal() == null
                ? RegisterData.PUBLIC.getHeaderValue() : CacheControl.noStore().getHeaderValue());
    }

    private static List<StateFigure> named(DayFigures figures, String name) {
        return figures.states().stream().filter(each -> each.nameHas(name)).toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
