package org.compactdesk.pages;

import java.util.List;
import org.compactdesk.engine.CurrentPerson;
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

    Pages(Staff staff, People people, CurrentPerson person) {
        this.staff = staff;
        this.people = people;
        this.person = person;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("staff", staff);
        model.addAttribute("withoutAddress", person.isIn(Staff.ADMINISTRATORS) ? people.withoutAddress() : List.of());
        return "start";
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("staff", staff);
        return "sign-in";
    }
}
