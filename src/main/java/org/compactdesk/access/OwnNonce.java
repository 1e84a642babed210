package org.compactdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of Camunda's web applications the nonce of its own header. Camunda keeps the last nonce it made in the servlet
 * context, for all requests: with two at once, a page got the other's, the browser refused its scripts, and it stayed empty.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final RequestMatcher PAGES = Paths.under("/camunda/app");
    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withNonceOfItsOwn(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletContext getServletContext() {
                return own;
            }
        }, response);
    }

    private static ServletContext withNonceOfItsOwn(ServletContext shared) {
        AtomicReference<Object> nonce = new AtomicReference<>();
        return (ServletContext) Proxy.newProxyInstance(OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (own, method, asked) -> {
            if (asked != null && NONCE.equals(asked[0])) {
                return asked.length == 1 ? nonce.get() : nonce.getAndSet(asked[1]);
            }
            try {
                return method.invoke(shared, asked);
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        });
    }
}
