package org.compactdesk.engine;

import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows where a job does not come through: the job of a step that says {@link NotYet} rests until its time or until there is news;
 * of one that failed for the last time, those are told who keep the record.
 */
@Component
public class RestingJobs extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<CurrentPerson> person;
    private final ApplicationEventPublisher listeners;

    RestingJobs(ObjectProvider<ManagementService> management, ObjectProvider<RuntimeService> runtime, ObjectProvider<CurrentPerson> person,
            ApplicationEventPublisher listeners) {
        this.management = management;
        this.runtime = runtime;
        this.person = person;
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(new DefaultFailedJobCommandFactory() {
            @Override
            public Command<Object> getCommand(String jobId, Throwable exception) {
                return exception instanceof NotYet notYet ? new Rest(jobId, notYet) : failed(jobId, exception, super.getCommand(jobId, exception));
            }
        });
    }

    private Command<Object> failed(String jobId, Throwable exception, Command<Object> counting) {
        return context -> {
            Object counted = counting.execute(context);
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null && job.getRetries() == 0) {
                listeners.publishEvent(new GivenUp(exception));
            }
            return counted;
        };
    }

    /** Makes the resting jobs of this activity due now, for every instance whose business key begins so. */
    public void goOn(String processId, String activityId, String businessKeyStart) {
        person.getObject().asTheDesk(() -> {
            Set<String> instances = instances(businessKeyStart);
            Date now = ClockUtil.getCurrentTime();
            management.getObject().createJobQuery().processDefinitionKey(processId).activityId(activityId).duedateHigherThan(now).list()
                    .stream().filter(job -> instances.contains(job.getProcessInstanceId())).map(Job::getId)
                    .forEach(job -> management.getObject().setJobDuedate(job, now));
            return null;
        });
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

    private Set<String> instances(String businessKeyStart) {
        return runtime.getObject().createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(businessKeyStart.replace("_", "\\_").replace("%", "\\%") + "%").list()
                .stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    }

    private static final class Rest extends JobRetryCmd {

        private static final long serialVersionUID = 1L;

        private final transient NotYet notYet;

        private Rest(String jobId, NotYet notYet) {
            super(jobId, notYet);
            this.notYet = notYet;
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(notYet.rest())));
            }
            return null;
        }
    }
}
