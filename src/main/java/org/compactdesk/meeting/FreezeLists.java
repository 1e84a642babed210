package org.compactdesk.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Freeze lists" of HighLevelMeeting. */
@Component
class FreezeLists implements JavaDelegate {

    private final MeetingLists lists;

    FreezeLists(MeetingLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution step) {
        lists.freeze(step.getProcessBusinessKey());
    }
}
