package org.compactdesk.meeting;

import static org.compactdesk.meeting.MeetingStep.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record announcements made" of HighLevelMeeting. */
@Component
class RecordAnnouncementsMade implements JavaDelegate {

    private final MeetingLists lists;

    RecordAnnouncementsMade(MeetingLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution step) {
        List<String> states = ANNOUNCED.takeIfThere(step).map(codes -> List.of(codes.split("\\s*,\\s*"))).orElse(List.of());
        lists.announce(step.getProcessBusinessKey(), states).orRefuse();
    }
}
