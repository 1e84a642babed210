package org.compactdesk.meeting;

import static org.compactdesk.process.HighLevelMeetingProcess.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of HighLevelMeeting. */
@Configuration(proxyBeanMethods = false)
class HighLevelMeetingSteps {

    @Bean
    JavaDelegate planMeetingDays(MeetingDays days) {
        return step -> {
            Optional<LocalDate> meeting = days.day(step.getProcessBusinessKey());
            MEETING_CANCELLED.set(step, meeting.isEmpty());
            SETTLE_AT.set(step, meeting.map(days::settleAt).orElse(null));
            MEETING_AT.set(step, meeting.map(days::meetingAt).orElse(null));
        };
    }

    @Bean
    JavaDelegate recordSettledList(MeetingLists lists) {
        return step -> lists.settle(step.getProcessBusinessKey(), REMARK.takeIfThere(step).orElse(null), RECOGNIZED.takeIfThere(step).orElse(List.of())).orRefuse();
    }

    @Bean
    JavaDelegate recordAnnouncementsMade(MeetingLists lists) {
        return step -> lists.announce(step.getProcessBusinessKey(), ANNOUNCED.takeIfThere(step).orElse(List.of())).orRefuse();
    }

    @Bean
    JavaDelegate freezeLists(MeetingLists lists) {
        return step -> lists.freeze(step.getProcessBusinessKey(), RECOGNIZED.takeIfThere(step).orElse(List.of())).orRefuse();
    }

    @Bean
    JavaDelegate askForSignedCopies(MeetingLists lists) {
        return step -> lists.askForSignedCopies(step.getProcessBusinessKey());
    }
}
