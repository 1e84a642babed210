package org.compactdesk.meeting;

import static org.compactdesk.meeting.MeetingStep.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record settled list" of HighLevelMeeting. */
@Component
class RecordSettledList implements JavaDelegate {

    private final MeetingLists lists;

    RecordSettledList(MeetingLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution step) {
        lists.settle(step.getProcessBusinessKey(), REMARK.takeIfThere(step).orElse(null));
    }
}
