package org.compactdesk.pages;

import org.compactdesk.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and the sign-in page. */
@Controller
class Pages {

    private final Staff staff;

    Pages(Staff staff) {
        this.staff = staff;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("staff", staff);
        return "start";
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("staff", staff);
        return "sign-in";
    }
}
