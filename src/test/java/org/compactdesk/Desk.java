package org.compactdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Drives the desk in a scenario: people start processes and complete tasks with their own authorizations, time passes from one
 * due timer to the next, and only jobs that are due run, so that a wrong date shows.
 */
public class Desk {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final AtomicInteger campaigns = new AtomicInteger();

    private final ProcessEngine engine;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final MockMvc pages;
    private boolean bearing;

    Desk(ProcessEngine engine, PlatformTransactionManager transactions, JdbcClient database, WebApplicationContext pages) {
        this.pages = MockMvcBuilders.webAppContextSetup(pages).build();
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
    }

    /** A reference that no other test uses. */
    public static String newReference() {
        return "TEST/2017/%04d".formatted(campaigns.incrementAndGet());
    }

    /** A text file as a form uploads it. */
    public static FileValue file(String name, String text) {
        return file(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    public static FileValue file(String name, String mediaType, byte[] bytes) {
        return Variables.fileValue(name).mimeType(mediaType).file(bytes).create();
    }

    // Time

    /** Sets the clock without running anything. @param local such as {@code 2017-08-25T09:00}, New York */
    public void isAt(String local) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(local).atZone(NEW_YORK).toInstant()));
    }

    public ZonedDateTime now() {
        return ClockUtil.getCurrentTime().toInstant().atZone(NEW_YORK);
    }

    public void letPass(Period period) {
        letPassUntil(now().plus(period).toInstant());
    }

    /** @param local such as {@code 2017-08-25T09:00}, New York */
    public void letPassUntil(String local) {
        letPassUntil(LocalDateTime.parse(local).atZone(NEW_YORK).toInstant());
    }

    private void letPassUntil(Instant moment) {
        runDueJobs();
        for (Optional<Job> next = nextTimer(moment); next.isPresent(); next = nextTimer(moment)) {
            ClockUtil.setCurrentTime(Date.from(next.get().getDuedate().toInstant().plusMillis(1)));
            runDueJobs();
        }
        ClockUtil.setCurrentTime(Date.from(moment));
        runDueJobs();
    }

    private Optional<Job> nextTimer(Instant until) {
        return asNobody(() -> engine.getManagementService().createJobQuery().active().withRetriesLeft()
                .duedateLowerThan(Date.from(until)).duedateHigherThan(ClockUtil.getCurrentTime())
                .orderByJobDuedate().asc().listPage(0, 1).stream().findFirst());
    }

    // Jobs

    /** Runs what is due, and what that makes due, until nothing is. Fails with the job's own exception. */
    public void runDueJobs() {
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(this::run);
        }
    }

    /** Runs one round of due jobs, without what they make due. */
    public void runDueJobsOnce() {
        dueJobs().forEach(this::run);
    }

    /** Runs the due jobs of this process and business key alone, and what they make due of it. */
    public void runDueJobsOf(String process, Object businessKey) {
        String instance = instance(process, businessKey).getId();
        Supplier<List<Job>> own = () -> dueJobs().stream().filter(job -> instance.equals(job.getProcessInstanceId())).toList();
        for (List<Job> due = own.get(); !due.isEmpty(); due = own.get()) {
            due.forEach(this::run);
        }
    }

    /** Runs every due job in a thread of its own, all at the same moment; a conflict leaves its job to be run again, as always. */
    public void runDueJobsAtOnce() {
        List<Job> due = dueJobs();
        CyclicBarrier together = new CyclicBarrier(Math.max(1, due.size()));
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, due.size()));
        try {
            threads.invokeAll(due.stream().map(job -> (Callable<Void>) () -> {
                together.await();
                run(job);
                return null;
            }).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Runs the one job that is due and holds its transaction, all its work done, before the commit: until somebody else, in a
     * thread of their own, is through, or waits for a lock that the job holds.
     *
     * @return whether the other had to wait for the job
     */
    public boolean holdsTheDueJobWhile(Runnable other) {
        List<Job> due = dueJobs();
        if (due.size() != 1) {
            throw new AssertionError("Not one job is due but " + due.size());
        }
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            AtomicReference<Future<?>> acting = new AtomicReference<>();
            boolean waited = Boolean.TRUE.equals(transaction.execute(status -> {
                run(due.get(0));
                acting.set(thread.submit(other));
                return waits(acting.get());
            }));
            acting.get().get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            return waited;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            thread.shutdown();
        }
    }

    /** Does something and holds its transaction before the commit, until somebody else, in a thread of its own, is done or waits for it. */
    public void holdsWhile(Runnable something, Runnable other) {
        CompletableFuture<Void> acting = transaction.execute(status -> {
            something.run();
            CompletableFuture<Void> started = CompletableFuture.runAsync(other);
            waits(started);
            return started;
        });
        acting.join();
    }

    /** Whether it waits for a lock before it is done. */
    private boolean waits(Future<?> acting) {
        while (!acting.isDone() && !somebodyWaitsForALock()) {
            Thread.onSpinWait();
        }
        return !acting.isDone();
    }

    private boolean somebodyWaitsForALock() {
        return TestDatabase.holdsSomebodyUp(database);
    }

    /** Lets jobs fail meanwhile: the engine counts it and tries again at its own times, as it does where nobody watches. */
    public void bearingFailures(Runnable meanwhile) {
        try {
            bearing = true;
            meanwhile.run();
        } finally {
            bearing = false;
        }
    }

    private void run(Job job) {
        asNobody(() -> {
            // A job may have gone with the instance that an earlier one of this round ended.
            if (engine.getManagementService().createJobQuery().jobId(job.getId()).active().count() == 1) {
                execute(job);
            }
            return null;
        });
    }

    private void execute(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException failure) {
            if (!bearing) {
                throw failure;
            }
        }
    }

    public List<Job> dueJobs() {
        return asNobody(() -> engine.getManagementService().createJobQuery().active().executable()
                .orderByJobDuedate().asc().orderByJobId().asc().list());
    }

    // People

    /** Somebody of the demo's users; {@code focal-point-2} belongs to {@code focal-point}. */
    public Person as(String user) {
        return new Person(user);
    }

    public final class Person {

        private final String user;

        private Person(String user) {
            this.user = user;
        }

        /** Starts a process from its start form. */
        public ProcessInstance starts(String process, Map<String, Object> form) {
            return act(() -> engine.getFormService().submitStartForm(definition(process), new HashMap<>(form)));
        }

        /**
         * Opens the task of this form and business key, claims it and completes it. Fails where the person cannot see it, or the form
         * cannot show what it is about.
         */
        public void completes(String form, Object businessKey, Map<String, Object> variables) {
            Task task = task(form, businessKey).orElseThrow(() -> new AssertionError(
                    user + " sees no task " + form + " for " + businessKey + "; open: " + openTasks(businessKey)));
            briefing("task", task.getId());
            leaving("task", task.getId(), variables);
            act(() -> {
                if (task.getAssignee() == null) {
                    engine.getTaskService().claim(task.getId(), user);
                }
                engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(variables));
                return null;
            });
        }

        /** The open task of this form and business key, if the person may see it. */
        public Optional<Task> task(String form, Object businessKey) {
            return act(() -> query(businessKey).taskDefinitionKey("Task_" + form).list().stream().findFirst());
        }

        /** What the form of this task shows above its fields. */
        public String briefing(String form, Object businessKey) {
            return briefing("task", task(form, businessKey).orElseThrow().getId());
        }

        /** What the form of this task says leaves when it is completed so; nothing where it says nothing about that. */
        public String leaving(String form, Object businessKey, Map<String, Object> variables) {
            return leaving("task", task(form, businessKey).orElseThrow().getId(), variables);
        }

        /** As {@link #leaving}, of a task that this person may not see; then nothing. */
        public String leavingOf(String task, Map<String, Object> variables) {
            return leaving("task", task, variables);
        }

        /** What the start form says leaves when the process is started so. */
        public String leavingAtStart(String process, Map<String, Object> variables) {
            return leaving("processDefinition", process, variables);
        }

        /** What the desk answers to anything that is sent there in the place of a form's fields. */
        public int statusOfLeavingAtStart(String process, String sent) {
            return act(() -> {
                try {
                    return pages.perform(post("/forms/leaving").param("processDefinition", process).contentType(MediaType.APPLICATION_JSON).content(sent))
                            .andReturn().getResponse().getStatus();
                } catch (Exception e) {
                    throw new AssertionError("No answer", e);
                }
            });
        }

        private String leaving(String subject, String id, Map<String, Object> variables) {
            return act(() -> pageIfThere(post("/forms/leaving").param(subject, id).contentType(MediaType.APPLICATION_JSON).content(asSent(variables))).orElse(""));
        }

        private String briefing(String subject, String id) {
            return act(() -> page(get("/forms/briefing").param(subject, id)));
        }

        /** The bytes that stand at an address. */
        public byte[] file(String address) {
            return act(() -> {
                try {
                    return pages.perform(get(URI.create(address))).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
                } catch (Exception e) {
                    throw new AssertionError("The file cannot be had", e);
                }
            });
        }

        public <T> T act(Supplier<T> act) {
            try {
                engine.getIdentityService().setAuthentication(user, List.of(user.equals("admin") ? "camunda-admin" : user.replaceFirst("-2$", "")));
                return act.get();
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }

        private String definition(String process) {
            return engine.getRepositoryService().createProcessDefinitionQuery()
                    .processDefinitionKey(process).latestVersion().singleResult().getId();
        }
    }

    // What people see

    /** A page of the desk. @param address with its query, percent-encoded */
    public String page(String address) {
        return page(get(URI.create(address)));
    }

    private String page(MockHttpServletRequestBuilder request) {
        return pageIfThere(request).orElseThrow(() -> new AssertionError("There is no such page"));
    }

    private Optional<String> pageIfThere(MockHttpServletRequestBuilder request) {
        try (Statements statements = new Statements()) {
            MvcResult shown = pages.perform(request).andReturn();
            if (shown.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            assertEquals(200, shown.getResponse().getStatus());
            statements.assertReadOnce(String.valueOf(shown.getModelAndView().getModel().getOrDefault("page", shown.getRequest().getRequestURI())));
            return Optional.of(shown.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError("The page cannot be shown", e);
        }
    }

    /** As the script of a form sends its fields. */
    private static byte[] asSent(Map<String, Object> variables) {
        try {
            return new ObjectMapper().writeValueAsBytes(variables.entrySet().stream().filter(field -> field.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> asSent(field.getValue()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> asSent(Object value) {
        return value instanceof FileValue file ? Map.of("type", "File", "value", Base64.getEncoder().encodeToString(bytes(file)),
                "valueInfo", Map.of("filename", file.getFilename())) : Map.of("value", value);
    }

    private static byte[] bytes(FileValue file) {
        try {
            return file.getValue().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What is open

    /** The forms of all open tasks of this business key, where one process may have several instances; in alphabetical order. */
    public List<String> openTasks(Object businessKey) {
        return asNobody(() -> query(businessKey).list().stream()
                .map(task -> task.getTaskDefinitionKey().replaceFirst("^Task_", "")).sorted().toList());
    }

    /**
     * The one open task of this business key, in whichever process; none: null. An instance already waits at a task while the job
     * before it is still to run; the task is there once it has run.
     */
    public Task task(Object businessKey) {
        return asNobody(() -> query(businessKey).singleResult());
    }

    /** The one instance of this process and business key that is under way; none: null. */
    public ProcessInstance instance(String process, Object businessKey) {
        return asNobody(() -> engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey(process).processInstanceBusinessKey(businessKey.toString()).singleResult());
    }

    /** The one instance of this process and business key that has ended, as far as assertions need it. */
    public ProcessInstance ended(String process, Object businessKey) {
        ExecutionEntity instance = new ExecutionEntity();
        instance.setId(asNobody(() -> Optional.ofNullable(engine.getHistoryService().createHistoricProcessInstanceQuery()
                .processDefinitionKey(process).processInstanceBusinessKey(businessKey.toString()).finished().singleResult())
                .orElseThrow(() -> new AssertionError("No " + process + " of " + businessKey + " has ended")).getId()));
        return instance;
    }

    /** Wakes whoever of this business key waits for a message; that nobody does is no error. */
    public void wake(String message, Object businessKey) {
        asNobody(() -> {
            engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(businessKey.toString()).correlateAll();
            return null;
        });
    }

    /** Writes variables as an earlier release or an administrator may have. */
    public void keeps(ProcessInstance instance, Map<String, Object> variables) {
        asNobody(() -> {
            engine.getRuntimeService().setVariables(instance.getProcessInstanceId(), variables);
            return null;
        });
    }

    /** A variable as whoever has this task sees it. */
    public Object variableOf(Task task, String name) {
        return asNobody(() -> engine.getTaskService().getVariable(task.getId(), name));
    }

    /** Ends everything that runs, so that the next test begins with a quiet engine; the record stays. */
    public void endAllWork() {
        asNobody(() -> {
            List<ProcessInstance> roots = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list();
            roots.forEach(instance -> engine.getRuntimeService()
                    .deleteProcessInstanceIfExists(instance.getId(), "end of test", true, true, true, false));
            return null;
        });
    }

    private TaskQuery query(Object businessKey) {
        return engine.getTaskService().createTaskQuery().active().processInstanceBusinessKey(businessKey.toString());
    }

    private <T> T asNobody(Supplier<T> act) {
        engine.getIdentityService().clearAuthentication();
        return act.get();
    }
}
