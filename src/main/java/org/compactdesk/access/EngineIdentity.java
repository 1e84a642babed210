package org.compactdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.compactdesk.staff.People;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the engine know who is asking, groups included, while a request to our own pages or to the REST API is served; its
 * authorizations and "who recorded this" rest on it. Camunda's web applications have a filter of their own for the same. Read anew for
 * each request: whoever was taken out of the staff or has another password meanwhile is signed out.
 */
class EngineIdentity extends OncePerRequestFilter {

    private static final RequestMatcher WEB_APPS = Paths.under("/camunda");
    private static final String GROUPS = EngineIdentity.class.getName() + ".groups";

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
        Object stamp = SecurityContextHolder.getContext().getAuthentication().getDetails();
        if (people.passwordStamp(user).filter(stamp::equals).isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        List<String> groups = people.groupsOf(user);
        request.setAttribute(GROUPS, groups);
        if (groups.isEmpty()) {
            chain.doFilter(new Nobodys(request), response);
            return;
        }
        if (WEB_APPS.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        identities.setAuthentication(user, groups);
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** A name and a password alone open nothing that is staff's: whoever belongs to no group works at the desk no more, or not yet, and sees what the public sees. */
    static AuthorizationDecision isStaff(Supplier<Authentication> person, RequestAuthorizationContext asked) {
        return new AuthorizationDecision(!groups(asked.getRequest()).isEmpty());
    }

    /** Of whoever asks, as read for this request; none where nobody has signed in. */
    @SuppressWarnings("unchecked")
    static List<String> groups(HttpServletRequest request) {
        return request.getAttribute(GROUPS) instanceof List<?> groups ? (List<String>) groups : List.of();
    }

    private static final class Nobodys extends HttpServletRequestWrapper {

        private Nobodys(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteUser() {
            return null;
        }

        @Override
        public Principal getUserPrincipal() {
            return null;
        }
    }
}
