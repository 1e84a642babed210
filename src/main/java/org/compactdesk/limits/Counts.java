package org.compactdesk.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many there are: of an address in a minute, of a body's sender at a time, of large ones. */
class Counts {

    /** Addresses that are kept in mind at most. */
    private static final int MOST = 100_000;

    private final LimitsSettings settings;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(MOST).build();
    private final Map<String, Integer> now = new ConcurrentHashMap<>();
    private final Semaphore strangers;
    private final Semaphore large;

    Counts(LimitsSettings settings) {
        this.settings = settings;
        this.strangers = new Semaphore(settings.strangersAtOnce());
        this.large = new Semaphore(settings.largeAtOnce());
    }

    /** @return whether the address may ask once more in its minute */
    boolean ask(String address) {
        return asked.get(address, any -> new AtomicInteger()).incrementAndGet() <= settings.perMinute();
    }

    void takeOff(String address) {
        asked.get(address, any -> new AtomicInteger()).decrementAndGet();
    }

    /** @return whether one more body of that sender may be read; if so, {@link #end} has to follow */
    boolean begin(String sender, boolean stranger) {
        if (stranger && !strangers.tryAcquire()) {
            return false;
        }
        if (now.merge(sender, 1, Integer::sum) > settings.bodiesAtOnce()) {
            end(sender, stranger);
            return false;
        }
        return true;
    }

    void end(String sender, boolean stranger) {
        now.computeIfPresent(sender, (any, count) -> count > 1 ? count - 1 : null);
        if (stranger) {
            strangers.release();
        }
    }

    /** @return whether a large one may be read now; if so, {@link #endLarge} has to follow */
    boolean beginLarge() {
        try {
            return large.tryAcquire(settings.largeWaits().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void endLarge() {
        large.release();
    }
}
