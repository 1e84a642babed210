package org.compactdesk.letter;

import org.compactdesk.campaign.DispatchResumed;
import org.compactdesk.engine.RestingJobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the notes of a resumed dispatch go at once instead of at their next look. */
@Component
class StoppedDispatch {

    private final RestingJobs jobs;

    StoppedDispatch(RestingJobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void goOn(DispatchResumed resumed) {
        jobs.goOn("Participation", "Task_SendNoteVerbale", resumed.reference() + "/");
    }
}
