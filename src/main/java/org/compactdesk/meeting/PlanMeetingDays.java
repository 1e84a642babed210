package org.compactdesk.meeting;

import static org.compactdesk.meeting.MeetingStep.*;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Plan meeting days" of HighLevelMeeting. */
@Component
class PlanMeetingDays implements JavaDelegate {

    private final MeetingDays days;

    PlanMeetingDays(MeetingDays days) {
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution step) {
        Optional<LocalDate> meeting = days.day(step.getProcessBusinessKey());
        MEETING_CANCELLED.set(step, meeting.isEmpty());
        SETTLE_AT.set(step, meeting.map(days::settleAt).orElse(null));
        MEETING_AT.set(step, meeting.map(days::meetingAt).orElse(null));
    }
}
