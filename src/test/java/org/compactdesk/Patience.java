package org.compactdesk;

import java.time.Duration;

/**
 * How long tests wait for what should happen at any moment. These bounds are for the hopeless case only, so that a machine that is busy
 * with much else makes a test slow and not red; whoever waits goes on as soon as it has happened.
 */
public final class Patience {

    /** With a page, a task or a standing. */
    public static final Duration LIMIT = Duration.ofMinutes(3);

    /** With a whole desk that starts or sends a note verbale to everybody. */
    public static final Duration LONG = Duration.ofMinutes(15);

    private Patience() {
    }

    /** As Playwright takes it. */
    static double milliseconds() {
        return LIMIT.toMillis();
    }
}
