package org.compactdesk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.compactdesk.DeskTest;
import org.compactdesk.access.Browserless;
import org.compactdesk.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What probers and administrators hear of the desk, and that nobody's asking costs a connection. */
@ExtendWith(OutputCaptureExtension.class)
class HealthTest extends DeskTest {

    private static final HealthSettings SETTINGS = new HealthSettings(Duration.ofSeconds(30), 4, Duration.ofMinutes(15), Duration.ofSeconds(30));

    @LocalServerPort
    private int port;

    @Autowired
    private HealthWatch watch;

    private Caller nobody() {
        return new Caller(port, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/livez", "/readyz"})
    void aProberHearsWhetherTheDeskIsWellAndNoMore(String path) {
        watch.look();
        assertThat(nobody().get(path).path("status").asText()).isEqualTo("UP");
        assertThat(nobody().get(path).has("components")).isFalse();
        assertThat(new Browserless(port, "registry").page(path, "Accept", "application/json").body()).contains("\"UP\"").doesNotContain("components", "details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/mail", "/actuator/health/database", "/actuator/health/liveness/jobExecutor"})
    void noPartIsToldToStrangers(String path) {
        assertThat(nobody().status(path)).isEqualTo(401);
    }

    @Test
    void administratorsHearOfEachPart() {
        watch.look();
        assertThat(new Browserless(port, "admin").page("/actuator/health", "Accept", "application/json").body())
                .contains("\"mail\"", "\"mailbox\"", "\"jobs\"", "\"jobExecutor\"", "\"machineClock\"", "\"database\"", "oldestDueSeconds");
    }

    @Test
    void whoeverAsksMakesNoConnection() {
        AtomicInteger looks = new AtomicInteger();
        Watched part = new Watched("It", SETTINGS, () -> {
            looks.incrementAndGet();
            return Health.up().build();
        });
        for (int i = 0; i < 300; i++) {
            part.health();
        }
        assertThat(looks).hasValue(0);
    }

    @Test
    void oneSentenceWhenItGoesAndOneWhenItIsBack(CapturedOutput log) {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(Watched.class.getName(), LogLevel.INFO);
        AtomicInteger turn = new AtomicInteger();
        Watched part = new Watched("The server of this test", SETTINGS, () -> {
            int now = turn.incrementAndGet();
            if (now > 2 && now < 50) {
                throw new IllegalStateException("It does not answer");
            }
            return Health.up().build();
        });
        for (int i = 0; i < 60; i++) {
            part.look();
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("The server of this test"))).hasSize(2);
    }

    @Test
    void aClockThatJumpedIsToldForAnHour() {
        ClockJump jump = new ClockJump(Duration.ofSeconds(30));
        long second = 1_000_000_000L;
        assertThat(jump.look(0, 0)).isEmpty();
        assertThat(jump.look(30_000, 30 * second)).isEmpty();
        assertThat(jump.look(3_630_000, 60 * second)).hasValue(Duration.ofSeconds(3_570));
        assertThat(jump.look(3_660_000, 90 * second)).isPresent();
        assertThat(jump.look(3_660_000 + 3_571_000, 3_661 * second)).isEmpty();
    }
}
