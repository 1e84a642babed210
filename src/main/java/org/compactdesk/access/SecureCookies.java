package org.compactdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A cookie of Camunda's that comes over TLS goes back over nothing else, as ours do by themselves. Camunda knows only always or never
 * ({@code camunda.bpm.webapp.csrf.enable-secure-cookie}), and always would close its applications to whoever comes without.
 */
class SecureCookies extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, secure(name, value));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, secure(name, value));
            }
        });
    }

    private static String secure(String name, String value) {
        boolean lacks = HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && value != null && !value.matches("(?i)^.*; ?secure(?:;.*)?");
        return lacks ? value + "; Secure" : value;
    }
}
