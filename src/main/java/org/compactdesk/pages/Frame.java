package org.compactdesk.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.kernel.Messages;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What {@code fragments/layout.html} shows round every page of ours: the pages there are and who is signed in. */
@ControllerAdvice
class Frame {

    /** @param person the display name of whoever is signed in, or null */
    record Content(String person, boolean demo, List<Link> links) {
    }

    record Link(String path, String label, boolean current) {
    }

    private final PersonNames names;
    private final boolean demo;

    Frame(PersonNames names, Environment environment) {
        this.names = names;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("frame")
    Content frame(HttpServletRequest request) {
        String user = request.getRemoteUser();
        String here = request.getRequestURI().substring(request.getContextPath().length());
        List<Link> links = new ArrayList<>();
        if (user != null) {
            links.add(link("/camunda/app/tasklist", Messages.of("page.tasklist"), here));
            links.add(link("/campaigns", Messages.of("page.campaigns"), here));
            links.add(link("/ledger", Messages.of("page.ledger"), here));
            links.add(link("/directory", Messages.of("page.directory"), here));
        }
        links.add(link("/register", Messages.of("page.register"), here));
        if (user != null && demo) {
            links.add(link("/demo/mailbox", Messages.of("page.mailbox"), here));
            links.add(link("/demo/clock", Messages.of("page.clock"), here));
        }
        return new Content(user == null ? null : names.of(user), demo, links);
    }

    private static Link link(String path, String label, String here) {
        return new Link(path, label, path.equals(here));
    }
}
