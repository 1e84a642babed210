package org.compactdesk.demo;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.compactdesk.engine.CurrentPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Moves the engine's time, only in the demo. Time stands still while it is moved: nothing is acquired, and it goes from one due
 * timer to the next in their order, so that every timer runs at its own time.
 */
@Component
@Profile("demo")
public class EngineTime {

    private static final Logger log = LoggerFactory.getLogger(EngineTime.class);
    private static final int THREADS = 4;

    private final ManagementService jobs;
    private final SpringProcessEngineConfiguration configuration;
    private final TaskExecutor workers;
    private final CurrentPerson person;

    EngineTime(ProcessEngine engine, ManagementService jobs, TaskExecutor camundaTaskExecutor, CurrentPerson person) {
        this.jobs = jobs;
        this.configuration = (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
        this.workers = camundaTaskExecutor;
        this.person = person;
    }

    /** Lets time run on with this much between the engine's clock and the machine's. */
    public void runWith(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /**
     * Returns when everything has run that was due by then; time runs on from there.
     *
     * @param reached told of every stop on the way before its jobs run, so that a start after a breakdown goes on from there
     */
    public synchronized void moveTo(Instant target, Consumer<Instant> reached) {
        boolean acquiring = configuration.getJobExecutor().isActive();
        configuration.getJobExecutor().shutdown();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            awaitIdle();
            standAt(now(), reached);
            runDue(threads);
            for (Optional<Instant> next = nextTimer(target); next.isPresent(); next = nextTimer(target)) {
                standAt(next.get().plusMillis(1), reached);
                runDue(threads);
            }
            standAt(target, reached);
            runDue(threads);
        } finally {
            threads.shutdown();
            runWith(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), now()));
            if (acquiring) {
                configuration.getJobExecutor().start();
            }
        }
    }

    private void standAt(Instant moment, Consumer<Instant> reached) {
        ClockUtil.setCurrentTime(Date.from(moment));
        reached.accept(moment);
    }

    private void awaitIdle() {
        while (workers instanceof ThreadPoolTaskExecutor pool
                && (pool.getActiveCount() > 0 || !pool.getThreadPoolExecutor().getQueue().isEmpty())) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the clock was being moved", e);
            }
        }
    }

    private Optional<Instant> nextTimer(Instant until) {
        return person.asTheDesk(() -> jobs.createJobQuery().active().withRetriesLeft()
                .duedateLowerThan(Date.from(until)).duedateHigherThan(ClockUtil.getCurrentTime()).orderByJobDuedate().asc().list().stream()
                .filter(EngineTime::ofAnInstance).map(job -> job.getDuedate().toInstant()).findFirst());
    }

    private void runDue(ExecutorService threads) {
        for (Collection<List<Job>> due = dueByInstance(); !due.isEmpty(); due = dueByInstance()) {
            try {
                threads.invokeAll(due.stream().map(this::runAll).toList());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the clock was being moved", e);
            }
        }
    }

    /** Jobs of one instance run one after the other. */
    private Collection<List<Job>> dueByInstance() {
        return person.asTheDesk(() -> jobs.createJobQuery().active().executable().orderByJobDuedate().asc().list().stream()
                .filter(EngineTime::ofAnInstance).collect(groupingBy(Job::getProcessInstanceId)).values());
    }

    private Callable<Void> runAll(List<Job> ofOneInstance) {
        return () -> {
            ofOneInstance.forEach(this::run);
            return null;
        };
    }

    private void run(Job job) {
        try {
            if (jobs.createJobQuery().jobId(job.getId()).count() == 1) {
                jobs.executeJob(job.getId());
            }
        } catch (OptimisticLockingException e) {
            log.debug("{} meets another and runs again", job.getId());
        } catch (RuntimeException e) {
            // The engine has counted the failure; it comes again when it is due again, or stays as an incident.
            log.debug("{} failed", job.getId(), e);
        }
    }

    /** The engine's own cleaning has its own times. */
    private static boolean ofAnInstance(Job job) {
        return job.getProcessInstanceId() != null;
    }
}
