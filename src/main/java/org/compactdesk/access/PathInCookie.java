package org.compactdesk.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody wanted to go who has to sign in first: the path alone, kept by the browser. The server keeps nothing for whoever only
 * knocks, and whatever host a request or a cookie names, the way leads back to this one.
 */
class PathInCookie implements RequestCache {

    private static final String NAME = "DESK-TO";
    private static final String SIGN_IN = "/sign-in";
    private static final int LONGEST = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** Not two slashes, nor a slash and what a browser takes for one: that would be a host. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[!-~]*");

    private final RequestMatcher pages;

    PathInCookie(RequestMatcher pages) {
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (pages.matches(request) && path.length() <= LONGEST) {
            keep(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8)), KEPT);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue).flatMap(PathInCookie::path).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The way leads to the page anew; nothing that was sent is played back. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            keep(request, response, "", Duration.ZERO);
        }
    }

    private static Optional<String> path(String kept) {
        try {
            String path = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            return Optional.of(path).filter(PATH.asMatchPredicate());
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).path(request.getContextPath() + SIGN_IN).httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").maxAge(age).build().toString());
    }
}
