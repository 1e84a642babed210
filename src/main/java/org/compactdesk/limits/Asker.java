package org.compactdesk.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who asks, as far as it can be known before the sign-in is looked at, and whether that has become known since. */
@Component
class Asker {

    private static final String SIGNED_IN = Asker.class.getName();
    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();
    /** Of an IPv6 address: who has one has all that begin so. */
    private static final int NETWORK = 8;

    /** A password was right; whether it came with the sign-in page or with each request. */
    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        HttpServletRequest request = CURRENT.get();
        if (request != null) {
            request.setAttribute(SIGNED_IN, true);
        }
    }

    /** What this thread looks at from now on, or null. */
    static void looksAt(HttpServletRequest request) {
        if (request == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(request);
        }
    }

    static boolean hasSignedIn(HttpServletRequest request) {
        return request.getAttribute(SIGNED_IN) != null;
    }

    /** Whoever has signed in before. */
    static Optional<String> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                ? Optional.ofNullable(context.getAuthentication()).filter(Authentication::isAuthenticated)
                        .filter(known -> !(known instanceof AnonymousAuthenticationToken)).map(Authentication::getName)
                : Optional.empty();
    }

    static String address(HttpServletRequest request) {
        try {
            byte[] address = InetAddress.getByName(request.getRemoteAddr()).getAddress();
            return Arrays.toString(address.length > 4 ? Arrays.copyOf(address, NETWORK) : address);
        } catch (UnknownHostException noAddress) {
            return request.getRemoteAddr();
        }
    }
}
