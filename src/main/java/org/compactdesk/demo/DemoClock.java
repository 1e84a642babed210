package org.compactdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.CountDownLatch;
import org.compactdesk.kernel.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's own time: a new database starts on the morning of the note verbale, and people move it on. */
@Component
@Profile("demo")
class DemoClock {

    static final OffsetDateTime START = OffsetDateTime.parse("2017-08-02T09:00:00-04:00");

    private static final Duration FARTHEST = Duration.ofDays(2 * 366);

    private final JdbcClient database;
    private final EngineTime time;
    private final CountDownLatch campaignReleased = new CountDownLatch(1);

    DemoClock(JdbcClient database, EngineTime time) {
        this.database = database;
        this.time = time;
        time.runWith(stored());
    }

    Instant now() {
        return time.now();
    }

    /** The sample campaign is on its way: from now on the clock can be moved. */
    void start() {
        campaignReleased.countDown();
    }

    /** Returns when everything due by then has run. */
    synchronized Outcome moveTo(Instant target) {
        awaitStart();
        if (target.isBefore(time.now())) {
            return Outcome.refused("demo.clock.backwards");
        }
        if (target.isAfter(time.now().plus(FARTHEST))) {
            return Outcome.refused("demo.clock.tooFar");
        }
        time.moveTo(target, moment -> store(Duration.between(machine(), moment)));
        return Outcome.done();
    }

    private void awaitStart() {
        try {
            campaignReleased.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before the sample campaign was there", e);
        }
    }

    private Duration stored() {
        return database.sql("select offset_seconds from desk.demo_clock where id = 1").query(Long.class).optional()
                .map(Duration::ofSeconds).orElseGet(() -> {
                    Duration offset = Duration.between(machine(), START.toInstant());
                    database.sql("insert into desk.demo_clock (id, offset_seconds) values (1, :offset)")
                            .param("offset", offset.toSeconds()).update();
                    return offset;
                });
    }

    private void store(Duration offset) {
        database.sql("update desk.demo_clock set offset_seconds = :offset where id = 1").param("offset", offset.toSeconds()).update();
    }

    private static Instant machine() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
