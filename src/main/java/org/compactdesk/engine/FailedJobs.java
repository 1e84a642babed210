package org.compactdesk.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows where a job does not come through for the last time: those are told who keep the record, and it may be tried once more. */
@Component
public class FailedJobs extends SpringBootProcessEnginePlugin {

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<CurrentPerson> person;
    private final ObjectProvider<Clock> clock;
    private final ApplicationEventPublisher listeners;

    FailedJobs(ObjectProvider<ManagementService> management, ObjectProvider<RuntimeService> runtime, ObjectProvider<CurrentPerson> person,
            ObjectProvider<Clock> clock, ApplicationEventPublisher listeners) {
        this.management = management;
        this.runtime = runtime;
        this.person = person;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setFailedJobCommandFactory(new DefaultFailedJobCommandFactory() {
            @Override
            public Command<Object> getCommand(String jobId, Throwable exception) {
                return failed(jobId, exception, super.getCommand(jobId, exception));
            }
        });
    }

    private Command<Object> failed(String jobId, Throwable exception, Command<Object> counting) {
        return context -> {
            Object counted = counting.execute(context);
            Job job = context.getJobManager().findJobById(jobId);
            if (job != null && job.getRetries() == 0) {
                listeners.publishEvent(new GivenUp(exception));
            }
            return counted;
        };
    }

    /** Gives each job that was tried for the last time one more try, now, in every instance whose business key begins so. */
    public void tryOnceMore(String businessKeyStart) {
        person.getObject().asTheDesk(() -> {
            Set<String> instances = instances(businessKeyStart);
            management.getObject().createJobQuery().noRetriesLeft().list()
                    .stream().filter(job -> instances.contains(job.getProcessInstanceId())).map(Job::getId)
                    .forEach(job -> management.getObject().setJobRetries(job, 1));
            return null;
        });
    }

    /** Gives each job of these business keys that waits for its next try that try now. */
    public void tryNow(Set<String> businessKeys) {
        waiting(businessKeys).forEach(job -> person.getObject().asTheDesk(() ->
                management.getObject().setJobDuedate(job.getId(), Date.from(clock.getObject().instant()))));
    }

    /** When the first job of these business keys that has failed is tried again. */
    public Optional<Instant> nextTry(Set<String> businessKeys) {
        return waiting(businessKeys).stream().map(job -> job.getDuedate().toInstant()).min(Comparator.naturalOrder());
    }

    private List<Job> waiting(Set<String> businessKeys) {
        return person.getObject().asTheDesk(() -> {
            List<Job> failed = management.getObject().createJobQuery().withException().withRetriesLeft().duedateHigherThan(Date.from(clock.getObject().instant())).list();
            Set<String> theirs = failed.isEmpty() ? Set.of() : runtime.getObject().createProcessInstanceQuery()
                    .processInstanceIds(failed.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet())).list().stream()
                    .filter(instance -> businessKeys.contains(instance.getBusinessKey())).map(ProcessInstance::getId).collect(Collectors.toSet());
            return failed.stream().filter(job -> theirs.contains(job.getProcessInstanceId())).toList();
        });
    }

    private Set<String> instances(String businessKeyStart) {
        return runtime.getObject().createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(businessKeyStart.replace("_", "\\_").replace("%", "\\%") + "%").list()
                .stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    }
}
