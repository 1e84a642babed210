package org.compactdesk.register;

import org.compactdesk.kernel.Outcome;
import org.springframework.http.HttpStatus;

/** A question that the register cannot answer; its message is the sentence to read. */
final class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    Unanswerable(HttpStatus status, String key, Object... args) {
        super(Outcome.refused(key, args).refusal().orElseThrow(), null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
