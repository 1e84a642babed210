package org.compactdesk.engine;

import java.util.Date;
import java.util.List;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the job of a step that says {@link NotYet} rest, and ends the rest when there is news. */
@Component
public class RestingJobs extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<CurrentPerson> person;

    RestingJobs(ObjectProvider<ManagementService> management, ObjectProvider<RuntimeService> runtime, ObjectProvider<CurrentPerson> person) {
        this.management = management;
        this.runtime = runtime;
        this.person = person;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(new DefaultFailedJobCommandFactory() {
            @Override
            public Command<Object> getCommand(String jobId, Throwable exception) {
                return exception instanceof NotYet notYet ? new Rest(jobId, notYet) : super.getCommand(jobId, exception);
            }
        });
    }

    /** Makes the resting jobs of this activity due now, for every instance whose business key begins so. */
    public void goOn(String processId, String activityId, String businessKeyStart) {
        person.getObject().asTheDesk(() -> {
            List<String> instances = runtime.getObject().createProcessInstanceQuery().processDefinitionKey(processId)
                    .processInstanceBusinessKeyLike(businessKeyStart.replace("_", "\\_").replace("%", "\\%") + "%").list()
                    .stream().map(instance -> instance.getId()).toList();
            Date now = ClockUtil.getCurrentTime();
            management.getObject().createJobQuery().processDefinitionKey(processId).activityId(activityId).duedateHigherThan(now).list()
                    .stream().filter(job -> instances.contains(job.getProcessInstanceId())).map(Job::getId)
                    .forEach(job -> management.getObject().setJobDuedate(job, now));
            return null;
        });
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
