package org.compactdesk.limits;

/** Why a request is not read on; each with a sentence of its own. */
enum Refusal {

    TOO_LARGE(413, 0),
    TOO_SLOW(408, 0),
    TOO_MANY(429, 60),
    TOO_MUCH_AT_ONCE(503, 10);

    final int status;
    /** Seconds, or none. */
    final int retryAfter;

    Refusal(int status, int retryAfter) {
        this.status = status;
        this.retryAfter = retryAfter;
    }

    String key() {
        return "limits." + name();
    }
}
