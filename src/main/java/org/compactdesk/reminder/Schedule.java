package org.compactdesk.reminder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.engine.Decisions;
import org.compactdesk.record.Standing;
import org.springframework.stereotype.Component;

/** Which standing is sent which letter on which working day: the decision table {@code ReminderSchedule}, asked day by day. */
@Component
class Schedule {

    private static final String TABLE = "ReminderSchedule";
    /**
     * How far ahead the table is asked, in calendar days: beyond the day from which, a campaign's last date, and the last day on which a clock
     * stood. Its lines repeat for good, so there is no last day; no two lie further apart than this.
     */
    private static final int REACH = 400;

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    /** A plan asks the same hundreds of questions again and again. */
    private final Cache<Asked, Map<Standing, ScheduledLetter>> answers = Caffeine.newBuilder().maximumSize(10_000).build();

    Schedule(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The days after {@code from}, up to and with {@code to}, on which some standing is sent a letter by some of these clocks. */
    Stream<LocalDate> days(Campaign campaign, Collection<MissionClock> clocks, LocalDate from, LocalDate to) {
        String version = decisions.version(TABLE);
        LocalDate last = Stream.of(from, lastDate(campaign, clocks)).max(Comparator.naturalOrder()).orElseThrow().plusDays(REACH);
        return calendar.workingDays(from, to.isBefore(last) ? to : last)
                .filter(day -> clocks.stream().anyMatch(clock -> !letters(version, campaign, clock, day).isEmpty()));
    }

    /** The first day after that one on which some standing is sent a letter. */
    Optional<LocalDate> firstAfter(Campaign campaign, Collection<MissionClock> clocks, LocalDate day) {
        return days(campaign, clocks, day, LocalDate.MAX).findFirst();
    }

    /** The letter for a standing on the last day after {@code from}, up to and with {@code to}, that has one: missed rounds are one. */
    Optional<ScheduledLetter> lastLetterWithin(Campaign campaign, MissionClock clock, LocalDate from, LocalDate to, Standing standing) {
        String version = decisions.version(TABLE);
        return calendar.workingDays(from, to).flatMap(day -> Stream.ofNullable(letters(version, campaign, clock, day).get(standing)))
                .reduce((earlier, later) -> later);
    }

    /** Which standing is sent what; nobody anything on a day on which the clock stands. */
    private Map<Standing, ScheduledLetter> letters(String version, Campaign campaign, MissionClock clock, LocalDate day) {
        if (!clock.runsOn(day)) {
            return Map.of();
        }
        Optional<LocalDate> meeting = campaign.meeting().map(Meeting::date);
        LocalDate last = meeting.orElse(campaign.signatureDeadline());
        int months = months(clock, last, day);
        LocalDate dayBefore = calendar.before(day, clock::runsOn);
        return answers.get(new Asked(version, workingDays(clock, day, campaign.signatureDeadline()),
                meeting.map(date -> workingDays(clock, day, date)).orElse(null), months, months > months(clock, last, dayBefore)), this::ask);
    }

    /** Up to a date every working day counts, for the date is the same for all; after it only those on which the clock ran. */
    private int workingDays(MissionClock clock, LocalDate day, LocalDate date) {
        return day.isAfter(date) ? clock.stood(date, day, calendar::between) - calendar.between(date, day) : calendar.between(day, date);
    }

    /** How many whole months the clock has run since a date; the last of a shorter month is the end of a month too. */
    private static int months(MissionClock clock, LocalDate date, LocalDate day) {
        LocalDate ran = day.minusDays(clock.stood(date, day, (first, last) -> (int) ChronoUnit.DAYS.between(first, last)));
        return (int) IntStream.iterate(1, months -> months + 1).takeWhile(months -> !date.plusMonths(months).isAfter(ran)).count();
    }

    private Map<Standing, ScheduledLetter> ask(Asked asked) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("workingDaysToDeadline", asked.toDeadline());
        inputs.put("workingDaysToMeeting", asked.toMeeting());
        inputs.put("workingDaysSince", Math.max(0, -Optional.ofNullable(asked.toMeeting()).orElse(asked.toDeadline())));
        inputs.put("monthsSince", asked.months());
        inputs.put("monthIsFull", asked.monthIsFull());
        Map<Standing, ScheduledLetter> letters = new EnumMap<>(Standing.class);
        decisions.answers(TABLE, inputs).forEach(line ->
                letters.putIfAbsent(Standing.valueOf((String) line.get("standing")), ScheduledLetter.of((String) line.get("letter"))));
        return letters;
    }

    /**
     * @param toMeeting   null where there is no meeting
     * @param months      whole months since the meeting, or else the deadline
     * @param monthIsFull whether the last of them became full since the working day before
     */
    private record Asked(String version, int toDeadline, Integer toMeeting, int months, boolean monthIsFull) {
    }

    private static LocalDate lastDate(Campaign campaign, Collection<MissionClock> clocks) {
        Stream<LocalDate> dates = Stream.concat(Stream.of(campaign.signatureDeadline()), campaign.meeting().map(Meeting::date).stream());
        return Stream.concat(dates, clocks.stream().flatMap(MissionClock::turns)).max(Comparator.naturalOrder()).orElseThrow();
    }
}
