package org.compactdesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves a request that says so in one transaction that is undone, so that a test may delete everything there is. What changes something
 * goes one by one, for it holds rows. Found by the component scan, so that no test needs a context of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class Undone extends OncePerRequestFilter {

    static final String HEADER = "X-Undone";

    private final Lock changes = new ReentrantLock();
    private final TransactionTemplate transaction;

    Undone(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        changes.lock();
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                serve(request, response, chain);
            });
        } finally {
            changes.unlock();
        }
    }

    private static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
