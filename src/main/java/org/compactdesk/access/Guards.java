package org.compactdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

/** The headers that stand on our answers, beside those that Spring writes by itself. */
final class Guards {

    /** On every answer. */
    static final HeaderWriter EVERYWHERE = all(new ReferrerPolicyHeaderWriter(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN),
            new PermissionsPolicyHeaderWriter("camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()"));
    /** Not on the web applications: they have a policy of their own, which puts them into a sandbox; a page in one must not ask for a window group. */
    static final HeaderWriter ON_OUR_PAGES = all(new ContentSecurityPolicyHeaderWriter("default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'"), new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
    /** On what is answered before Spring has seen the request. */
    static final HeaderWriter ON_BARE_ANSWERS = all(EVERYWHERE, ON_OUR_PAGES, new XContentTypeOptionsHeaderWriter(), new CacheControlHeadersWriter(),
            new StaticHeadersWriter("X-Frame-Options", "SAMEORIGIN"));

    private Guards() {
    }

    private static HeaderWriter all(HeaderWriter... writers) {
        return (HttpServletRequest request, HttpServletResponse response) -> List.of(writers).forEach(writer -> writer.writeHeaders(request, response));
    }
}
