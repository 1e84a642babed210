package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches on the request's own URI, letter by letter: Spring's string matchers do not see the paths of the engine's Jersey servlet. A
 * path written in another way (encoded, with parameters) matches nothing, and what matches nothing is closed.
 */
final class Paths {

    private Paths() {
    }

    static RequestMatcher under(String folder) {
        return request -> path(request).equals(folder) || path(request).startsWith(folder + "/");
    }

    static RequestMatcher exactly(String... paths) {
        List<String> all = List.of(paths);
        return request -> all.contains(path(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
