package org.compactdesk.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Ask for signed copies" of HighLevelMeeting. */
@Component
class AskForSignedCopies implements JavaDelegate {

    private final MeetingLists lists;

    AskForSignedCopies(MeetingLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution step) {
        lists.askForSignedCopies(step.getProcessBusinessKey());
    }
}
