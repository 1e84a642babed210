package org.compactdesk.staff;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matches on the request's own URI: Spring's string matchers do not see the paths of the engine's Jersey servlet. */
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
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        int parameters = uri.indexOf(';');
        return parameters < 0 ? uri : uri.substring(0, parameters);
    }
}
