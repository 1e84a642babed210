package org.compactdesk.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.StandStills;
import org.compactdesk.staff.People;
import org.compactdesk.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and the sign-in page. */
@Controller
class Pages {

    private final Staff staff;
    private final People people;
    private final CurrentPerson person;
    private final StandStills standStills;

    Pages(Staff staff, People people, CurrentPerson person, StandStills standStills) {
        this.staff = staff;
        this.people = people;
        this.person = person;
        this.standStills = standStills;
    }

    @GetMapping("/")
    String start(HttpServletRequest request, Model model) {
        model.addAttribute("staff", staff);
        model.addAttribute("withoutAddress", person.isIn(Staff.ADMINISTRATORS) ? people.withoutAddress() : List.of());
        model.addAttribute("standStills", request.getRemoteUser() == null ? List.of() : StandStills.inWords(standStills.all()));
        return "start";
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("staff", staff);
        return "sign-in";
    }
}
