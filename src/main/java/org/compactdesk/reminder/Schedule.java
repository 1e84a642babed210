package org.compactdesk.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.correspondence.LetterKind;
import org.compactdesk.engine.Decisions;
import org.compactdesk.participation.Standing;
import org.springframework.stereotype.Component;

/** Which standing is sent which letter on which working day: the decision table {@code ReminderSchedule}, asked day by day. */
@Component
class Schedule {

    private static final String TABLE = "ReminderSchedule";
    private static final String NO_LETTER = "NONE";
    /** How far beyond a campaign's last date the table is asked, in calendar days. */
    private static final int REACH = 60;

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    /** A plan asks the same hundreds of questions again and again. */
    private final Map<Asked, String> answers = new ConcurrentHashMap<>();

    Schedule(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The first day after that one on which some standing is sent a letter. */
    Optional<LocalDate> firstAfter(Campaign campaign, LocalDate day) {
        String version = decisions.version(TABLE);
        return days(day, lastDate(campaign).plusDays(REACH)).filter(each -> isScheduled(version, campaign, each)).findFirst();
    }

    /** The last day after {@code from}, up to and with {@code to}, on which some standing is sent a letter. */
    Optional<LocalDate> lastWithin(Campaign campaign, LocalDate from, LocalDate to) {
        String version = decisions.version(TABLE);
        return days(from, to).filter(each -> isScheduled(version, campaign, each)).reduce((earlier, later) -> later);
    }

    /** The letter for a standing on the last day after {@code from}, up to and with {@code to}, that has one: missed rounds are one. */
    Optional<LetterKind> lastLetterWithin(Campaign campaign, LocalDate from, LocalDate to, Standing standing) {
        String version = decisions.version(TABLE);
        return days(from, to).flatMap(day -> letter(version, campaign, day, standing).stream()).reduce((earlier, later) -> later);
    }

    private boolean isScheduled(String version, Campaign campaign, LocalDate day) {
        return Arrays.stream(Standing.values()).anyMatch(standing -> letter(version, campaign, day, standing).isPresent());
    }

    /** Nothing on a day without work. */
    private Optional<LetterKind> letter(String version, Campaign campaign, LocalDate day, Standing standing) {
        return Optional.of(day).filter(calendar::isWorkingDay).map(working -> ask(version, campaign, working, standing))
                .filter(answer -> !answer.equals(NO_LETTER)).map(LetterKind::valueOf);
    }

    private String ask(String version, Campaign campaign, LocalDate day, Standing standing) {
        return answers.computeIfAbsent(new Asked(version, standing, calendar.between(day, campaign.signatureDeadline()),
                campaign.meeting().map(meeting -> calendar.between(day, meeting.date())).orElse(null)), this::ask);
    }

    private String ask(Asked asked) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("standing", asked.standing().name());
        inputs.put("workingDaysToDeadline", asked.toDeadline());
        inputs.put("workingDaysToMeeting", asked.toMeeting());
        return decisions.answer(TABLE, inputs);
    }

    /** @param toMeeting null where there is no meeting */
    private record Asked(String version, Standing standing, int toDeadline, Integer toMeeting) {
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
