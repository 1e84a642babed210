package org.compactdesk.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.compactdesk.engine.JobLife;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.MailServer;
import org.compactdesk.mailbox.MailboxHealth;
import org.springframework.boot.actuate.health.Health;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is watched. Without their ending the names of the beans are those of the parts in {@code /actuator/health}. */
@Configuration(proxyBeanMethods = false)
class HealthSetUp {

    private static final int SECONDS = 5;

    @Bean("databaseHealthIndicator")
    Watched database(HealthSettings settings, DataSource database) {
        return new Watched("The database", settings, () -> {
            try (Connection connection = database.getConnection()) {
                return connection.isValid(SECONDS) ? Health.up().build() : down(Messages.of("health.database"));
            } catch (SQLException away) {
                return down(String.valueOf(away.getMessage()));
            }
        });
    }

    /** With the desk's own connections and their limits. */
    @Bean("mailHealthIndicator")
    Watched mail(HealthSettings settings, MailServer server) {
        return new Watched("The mail server", settings, () -> orUp(server.whyAway()));
    }

    /** As its own reading found it. */
    @Bean("mailboxHealthIndicator")
    Watched mailbox(HealthSettings settings, MailboxHealth mailbox) {
        return new Watched("The mailbox", settings, () -> orUp(mailbox.trouble()));
    }

    @Bean("jobExecutorHealthIndicator")
    Watched jobExecutor(HealthSettings settings, JobLife jobs) {
        return new Watched("The job executor", settings, () -> jobs.isAlive() ? Health.up().build() : down(Messages.of("health.jobExecutor")));
    }

    @Bean("jobsHealthIndicator")
    Watched jobs(HealthSettings settings, JobLife jobs) {
        return new Watched("The jobs", settings, () -> {
            Duration oldest = jobs.oldestDue();
            long dead = jobs.dead();
            boolean late = oldest.compareTo(settings.late()) > 0;
            Health.Builder seen = dead > 0 || late ? Health.status(Watched.ATTENTION).withDetail("why", Messages.of("health.jobs", oldest.toMinutes(), dead)) : Health.up();
            return seen.withDetail("oldestDueSeconds", oldest.toSeconds()).withDetail("dead", dead).build();
        });
    }

    @Bean("machineClockHealthIndicator")
    Watched machineClock(HealthSettings settings) {
        ClockJump jump = new ClockJump(settings.clockJump());
        return new Watched("The clock", settings, () -> jump.look(System.currentTimeMillis(), System.nanoTime())
                .map(by -> Health.status(Watched.ATTENTION).withDetail("why", Messages.of("health.clock", by.toSeconds())).build())
                .orElseGet(() -> Health.up().build()));
    }

    @Bean
    HealthWatch healthWatch(List<Watched> parts, HealthSettings settings) {
        return new HealthWatch(parts, settings);
    }

    private static Health orUp(Optional<String> why) {
        return why.map(HealthSetUp::down).orElseGet(() -> Health.up().build());
    }

    private static Health down(String why) {
        return Health.down().withDetail("why", why).build();
    }
}
