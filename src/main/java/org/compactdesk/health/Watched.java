package org.compactdesk.health;

import java.time.Duration;
import java.util.function.Supplier;
import org.compactdesk.kernel.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * A part of what the desk needs, as it was seen last. It is looked at by the desk's own timer: whoever asks gets what is known and makes no
 * connection. In the log stands one sentence when it goes and one when it is back.
 */
class Watched implements HealthIndicator {

    /** It works, and somebody has to look. */
    static final Status ATTENTION = new Status("ATTENTION");

    private static final Logger log = LoggerFactory.getLogger(Watched.class);
    /** Longer than all time limits of one look together. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

    private final String name;
    private final Supplier<Health> look;
    private final long staleAfter;
    private volatile Seen seen = new Seen(Health.unknown().build(), System.nanoTime());

    private record Seen(Health health, long at) {
    }

    /** @param name as the log calls it */
    Watched(String name, HealthSettings settings, Supplier<Health> look) {
        this.name = name;
        this.look = look;
        this.staleAfter = settings.every().multipliedBy(settings.stale()).plus(LONGEST_LOOK).toNanos();
    }

    /** Looks. Whatever happens, the next look comes. */
    void look() {
        Health now;
        try {
            now = look.get();
        } catch (RuntimeException | Error trouble) {
            now = Health.down().withDetail("why", String.valueOf(trouble.getMessage())).build();
        }
        Health before = seen.health();
        seen = new Seen(now, System.nanoTime());
        tell(before, now);
    }

    private void tell(Health before, Health now) {
        if (isWell(now) == isWell(before)) {
            return;
        }
        if (isWell(now)) {
            log.info("{}: well again", name);
        } else {
            log.warn("{}: {}", name, now.getDetails().getOrDefault("why", now.getStatus()));
        }
    }

    private static boolean isWell(Health health) {
        return health.getStatus().equals(Status.UP) || health.getStatus().equals(Status.UNKNOWN);
    }

    @Override
    public Health health() {
        Seen last = seen;
        return System.nanoTime() - last.at() > staleAfter ? Health.down().withDetail("why", Messages.of("health.silent")).build() : last.health();
    }
}
