package org.compactdesk.overdue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for overdue tasks now and then, wherever the engine works on its jobs. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class OverdueWatch {

    private final OverdueTasks tasks;
    private final OverdueSettings settings;
    private final TaskScheduler scheduler;

    OverdueWatch(OverdueTasks tasks, OverdueSettings settings, TaskScheduler scheduler) {
        this.tasks = tasks;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.scheduleWithFixedDelay(tasks::look, settings.every());
    }
}
