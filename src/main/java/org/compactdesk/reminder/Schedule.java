package org.compactdesk.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.correspondence.LetterKind;
import org.compactdesk.engine.Decisions;
import org.compactdesk.participation.Standing;
import org.springframework.stereotype.Component;

/** Which standing is sent which letter on which working day: the decision table {@code ReminderSchedule}, asked day by day. */
@Component
class Schedule {

    private static final String NO_LETTER = "NONE";
    /** How far beyond a campaign's last date the table is asked, in calendar days. */
    private static final int REACH = 120;

    private final Decisions decisions;
    private final WorkingCalendar calendar;

    Schedule(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The letter for a standing on a day; nothing on a day without work. */
    Optional<LetterKind> letter(Campaign campaign, LocalDate day, Standing standing) {
        return Optional.of(day).filter(calendar::isWorkingDay).map(working -> ask(campaign, working, standing))
                .filter(answer -> !answer.equals(NO_LETTER)).map(LetterKind::valueOf);
    }

    /** The first day after that one on which some standing is sent a letter. */
    Optional<LocalDate> firstAfter(Campaign campaign, LocalDate day) {
        return days(day, lastDate(campaign).plusDays(REACH)).filter(candidate -> isScheduled(campaign, candidate)).findFirst();
    }

    /** The last day after {@code from}, up to and with {@code to}, on which some standing is sent a letter. */
    Optional<LocalDate> lastWithin(Campaign campaign, LocalDate from, LocalDate to) {
        return days(from, to).filter(candidate -> isScheduled(campaign, candidate)).reduce((earlier, later) -> later);
    }

    /** The letter for a standing on the last day after {@code from}, up to and with {@code to}, that has one: missed rounds are one. */
    Optional<LetterKind> lastLetterWithin(Campaign campaign, LocalDate from, LocalDate to, Standing standing) {
        return days(from, to).flatMap(day -> letter(campaign, day, standing).stream()).reduce((earlier, later) -> later);
    }

    private boolean isScheduled(Campaign campaign, LocalDate day) {
        return Arrays.stream(Standing.values()).anyMatch(standing -> letter(campaign, day, standing).isPresent());
    }

    private String ask(Campaign campaign, LocalDate day, Standing standing) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("standing", standing.name());
        inputs.put("workingDaysToDeadline", calendar.between(day, campaign.signatureDeadline()));
        inputs.put("workingDaysToMeeting", campaign.meeting().map(meeting -> calendar.between(day, meeting.date())).orElse(null));
        return decisions.answer("ReminderSchedule", inputs);
    }

    /** After the first day, up to and with the last. */
    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? from.plusDays(1).datesUntil(to.plusDays(1)) : Stream.empty();
    }

    private static LocalDate lastDate(Campaign campaign) {
        LocalDate deadline = campaign.signatureDeadline();
        return campaign.meeting().map(Meeting::date).filter(deadline::isBefore).orElse(deadline);
    }
}
