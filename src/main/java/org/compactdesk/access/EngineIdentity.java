package org.compactdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.compactdesk.staff.People;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the engine know who is asking, groups included, while a request to our own pages or to the REST API is served; its
 * authorizations and "who recorded this" rest on it. Camunda's web applications have a filter of their own for the same. Whoever was
 * taken out of the staff meanwhile is signed out.
 */
class EngineIdentity extends OncePerRequestFilter {

    private static final RequestMatcher WEB_APPS = Paths.under("/camunda");

    private final IdentityService identities;
    private final People people;

    EngineIdentity(IdentityService identities, People people) {
        this.identities = identities;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String user = request.getRemoteUser();
        if (user == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!people.knows(user)) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (WEB_APPS.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        identities.setAuthentication(user, people.groupsOf(user));
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
