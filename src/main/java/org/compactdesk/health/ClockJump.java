package org.compactdesk.health;

import java.time.Duration;
import java.util.Optional;

/** Whether the machine's clock was set: from one look to the next it moves as much as time goes by. Told for an hour. */
class ClockJump {

    private static final long TOLD_FOR = Duration.ofHours(1).toNanos();

    private final Duration most;
    private long millis;
    private long nanos;
    private Duration jump;
    private long jumpedAt;
    private boolean begun;

    ClockJump(Duration most) {
        this.most = most;
    }

    /** @return by how much it jumped last, within the hour */
    Optional<Duration> look(long nowMillis, long nowNanos) {
        Duration off = Duration.ofMillis(nowMillis - millis).minusNanos(nowNanos - nanos);
        if (begun && off.abs().compareTo(most) > 0) {
            jump = off;
            jumpedAt = nowNanos;
        }
        begun = true;
        millis = nowMillis;
        nanos = nowNanos;
        return Optional.ofNullable(jump).filter(known -> nowNanos - jumpedAt < TOLD_FOR);
    }
}
