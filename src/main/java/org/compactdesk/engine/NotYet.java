package org.compactdesk.engine;

import java.time.Duration;

/**
 * A step's time has not come although nothing is wrong: its job rolls back, rests and looks again, with all its retries kept and
 * no incident. Thrown by steps behind a savepoint only.
 */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration rest;

    /** @param why for the log */
    public NotYet(String why, Duration rest) {
        super(why, null, false, false);
        this.rest = rest;
    }

    Duration rest() {
        return rest;
    }
}
