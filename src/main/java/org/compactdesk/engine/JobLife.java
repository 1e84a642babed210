package org.compactdesk.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the engine's jobs are done: for whoever looks after the desk. */
@Component
public class JobLife {

    /** How the engine calls the thread that looks for jobs. */
    private static final String LOOKING = "JobExecutor[";
    /** Those looked at; the first of them are the oldest. */
    private static final int MOST = 500;

    private final ManagementService management;
    private final CurrentPerson person;
    private final Clock clock;
    private final boolean expected;

    JobLife(ManagementService management, CurrentPerson person, Clock clock, @Value("${camunda.bpm.job-execution.enabled:true}") boolean expected) {
        this.management = management;
        this.person = person;
        this.clock = clock;
        this.expected = expected;
    }

    /** Whether the thread that looks for jobs is there; also where this process is to do none. */
    public boolean isAlive() {
        return !expected || Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().startsWith(LOOKING) && thread.isAlive());
    }

    /** How long the oldest that is due has waited. */
    public Duration oldestDue() {
        Instant now = clock.instant();
        return person.asTheDesk(() -> management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, MOST)).stream()
                .map(job -> Optional.ofNullable(job.getDuedate()).orElseGet(job::getCreateTime)).filter(date -> date != null).map(Date::toInstant)
                .min(Instant::compareTo).map(since -> Duration.between(since, now)).filter(wait -> !wait.isNegative()).orElse(Duration.ZERO);
    }

    /** How many were tried for the last time. */
    public long dead() {
        return person.asTheDesk(() -> management.createJobQuery().noRetriesLeft().count());
    }
}
