package org.compactdesk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.compactdesk.kernel.Days;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Working days at United Nations Headquarters: every day but Saturdays, Sundays and the official holidays at New York, which
 * stand in a list that staff can replace. A day outside the list's years counts as working unless it is a weekend.
 */
@Component
public class WorkingCalendar {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WORKING_DAYS_OF_A_WEEK = 5;

    private final Supplier<SortedMap<LocalDate, String>> holidays;
    private final CalendarSettings settings;

    @Autowired
    WorkingCalendar(Holidays holidays, CalendarSettings settings) {
        this(holidays::days, settings);
    }

    WorkingCalendar(Supplier<SortedMap<LocalDate, String>> holidays, CalendarSettings settings) {
        this.holidays = holidays;
        this.settings = settings;
    }

    public boolean isWorkingDay(LocalDate day) {
        return isOfTheWeek(day) && !holidays.get().containsKey(day);
    }

    /** The n-th working day after the day; the day itself for nought. */
    public LocalDate after(LocalDate day, int workingDays) {
        return walk(day, workingDays, 1);
    }

    /** The n-th working day before the day; the day itself for nought. */
    public LocalDate before(LocalDate day, int workingDays) {
        return walk(day, workingDays, -1);
    }

    /** The last working day before the day for which this holds. */
    public LocalDate before(LocalDate day, Predicate<LocalDate> holds) {
        return Stream.iterate(before(day, 1), earlier -> before(earlier, 1)).filter(holds).findFirst().orElseThrow();
    }

    /** The day itself where it is a working day, or else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /** The working days after {@code from}, up to and with {@code to}; none where {@code to} lies before. */
    public Stream<LocalDate> workingDays(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay) : Stream.empty();
    }

    /** How many working days lie after {@code from}, up to and with {@code to}; negative where {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -between(to, from) : (int) (daysOfTheWeek(to) - daysOfTheWeek(from)
                - holidays.get().subMap(from.plusDays(1), to.plusDays(1)).keySet().stream().filter(WorkingCalendar::isOfTheWeek).count());
    }

    /** The end of business in New York on that day. */
    public Instant closeOfBusiness(LocalDate day) {
        return at(day, settings.closeOfBusiness());
    }

    /** The beginning of business in New York on that day. */
    public Instant openOfBusiness(LocalDate day) {
        return at(day, settings.openOfBusiness());
    }

    /** That time of that day in New York, whatever the clocks did. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Days.NEW_YORK).toInstant();
    }

    private static boolean isOfTheWeek(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** How many Mondays to Fridays there were up to and with that day, from some Monday on: years are not counted day by day. */
    private static long daysOfTheWeek(LocalDate day) {
        long sinceAMonday = day.toEpochDay() - LocalDate.EPOCH.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toEpochDay();
        return Math.floorDiv(sinceAMonday, DAYS_OF_A_WEEK) * WORKING_DAYS_OF_A_WEEK
                + Math.min(Math.floorMod(sinceAMonday, DAYS_OF_A_WEEK) + 1, WORKING_DAYS_OF_A_WEEK);
    }

    private LocalDate walk(LocalDate from, int workingDays, int direction) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(direction);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
