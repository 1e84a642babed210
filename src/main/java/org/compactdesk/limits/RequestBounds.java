package org.compactdesk.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides what a request may cost, before anything of it is looked at: how large its body is (413) and how long it takes (408), how often an
 * address that is not signed in may ask (429), and how much is read at once (503). Whoever is not signed in is read to the end first, so
 * that nobody behind this filter waits for them; who brings a password with each request is bounded as a stranger until it was found right.
 */
class RequestBounds extends OncePerRequestFilter {

    private static final Set<String> ONLY_READS = Set.of("GET", "HEAD", "OPTIONS");
    /** What is taken in, unread, of a body that was refused: else its sender sees a broken connection in place of the sentence. */
    private static final long DRAINED = 4L * 1024 * 1024;

    private final LimitsSettings settings;
    private final Answers answers;
    private final Counts counts;

    RequestBounds(LimitsSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
        this.counts = new Counts(settings);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Optional<String> person = Asker.person(request);
        boolean counted = person.isEmpty() && (hasBody(request) || bringsPassword(request) || !ONLY_READS.contains(request.getMethod()));
        String address = Asker.address(request);
        if (counted && !counts.ask(address)) {
            answers.give(Refusal.TOO_MANY, request, response);
            body(request, response, () -> false).drain(DRAINED, false);
            return;
        }
        Asker.looksAt(request);
        try {
            if (hasBody(request)) {
                atOnce(person, address, request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            Asker.looksAt(null);
        }
        if (counted && Asker.hasSignedIn(request)) {
            counts.takeOff(address);
        }
    }

    private void atOnce(Optional<String> person, String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BoundedBody body = body(request, response, () -> person.isPresent() || Asker.hasSignedIn(request));
        String sender = person.orElse(address);
        if (!counts.begin(sender, person.isEmpty())) {
            answers.give(Refusal.TOO_MUCH_AT_ONCE, request, response);
            body.drain(DRAINED, false);
            return;
        }
        try {
            read(person.isEmpty() && !bringsPassword(request), body, request, response, chain);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (body.refusal().isEmpty()) {
                throw failed;
            }
        } finally {
            body.end();
            if (!request.isAsyncStarted()) {
                body.drain(DRAINED, true);
            }
            counts.end(sender, person.isEmpty());
        }
    }

    private static void read(boolean stranger, BoundedBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Kind kind = Kind.of(request);
        if (stranger || kind == Kind.FORM) {
            body.check();
            chain.doFilter(new ReadRequest(request, body.readAllBytes(), kind), response);
        } else {
            if (Asker.person(request).isPresent()) {
                body.check();
            }
            chain.doFilter(new BoundedRequest(request, body, kind), response);
        }
    }

    private BoundedBody body(HttpServletRequest request, HttpServletResponse response, BooleanSupplier signedIn) {
        return new BoundedBody(request, settings, counts, signedIn, why -> answers.give(why, request, response));
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
