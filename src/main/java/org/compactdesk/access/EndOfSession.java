package org.compactdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing out in Tasklist or Cockpit ends our session too; without this, the next click would sign the person in again. */
class EndOfSession extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!HttpStatus.valueOf(response.getStatus()).isError()) {
            new SecurityContextLogoutHandler().logout(request, response, null);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(Paths.under("/camunda/api/admin/auth/user").matches(request) && request.getRequestURI().endsWith("/logout"));
    }
}
