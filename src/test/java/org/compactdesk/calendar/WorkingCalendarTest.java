package org.compactdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.compactdesk.kernel.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days at New York: one row, one sentence. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = calendar(Holidays.desksOwn());

    @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
    @CsvSource(textBlock = """
            2017-08-02,  0, 2017-08-02, nought is the day itself
            2017-08-02,  1, 2017-08-03, the next day of a week
            2017-08-04,  1, 2017-08-07, over a weekend
            2017-08-05,  1, 2017-08-07, from a Saturday
            2017-08-31,  1, 2017-09-05, over Eid al-Adha and a weekend and Labor Day
            2017-08-25, 10, 2017-09-12, two weeks with two holidays
            2017-12-22,  1, 2017-12-26, over Christmas
            2017-12-29,  1, 2018-01-02, over the year's end
            2021-12-30,  1, 2022-01-03, New Year's Day on a Saturday is kept on the Friday before
            2022-12-30,  1, 2023-01-03, New Year's Day on a Sunday is kept on the Monday after
            2020-07-02,  1, 2020-07-06, Independence Day on a Saturday
            2018-03-29,  1, 2018-04-02, over Good Friday
            2017-03-10,  1, 2017-03-13, over the day the clocks go forward
            """)
    void countsForwards(LocalDate from, int days, LocalDate expected, String sentence) {
        assertThat(calendar.after(from, days)).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} working days before {0} is {2}: {3}")
    @CsvSource(textBlock = """
            2017-08-25,  0, 2017-08-25, nought is the day itself
            2017-08-25, 10, 2017-08-11, ten working days before the deadline
            2017-08-25,  5, 2017-08-18, a week before the deadline
            2017-09-18,  5, 2017-09-11, a week before the meeting
            2017-09-05,  1, 2017-08-31, back over Labor Day and Eid al-Adha
            2018-01-02,  2, 2017-12-28, back over the year's end
            """)
    void countsBackwards(LocalDate from, int days, LocalDate expected, String sentence) {
        assertThat(calendar.before(from, days)).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(textBlock = """
            2017-08-02, 2017-08-25,  17
            2017-08-25, 2017-08-25,   0
            2017-08-25, 2017-08-26,   0
            2017-08-28, 2017-08-25,  -1
            2017-12-29, 2018-01-02,   1
            """)
    void countsTheDaysBetween(LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.between(from, to)).isEqualTo(expected);
    }

    @Test
    void countsAcrossYearsWhatItCountsDayByDay() {
        LocalDate first = LocalDate.of(2016, 12, 25);
        first.datesUntil(LocalDate.of(2031, 1, 15)).forEach(day -> assertThat(calendar.between(first, day)).isEqualTo((int) calendar.workingDays(first, day).count()));
        first.datesUntil(LocalDate.of(2017, 2, 1)).forEach(from -> assertThat(calendar.between(from, LocalDate.of(2020, 6, 1)))
                .isEqualTo((int) calendar.workingDays(from, LocalDate.of(2020, 6, 1)).count()));
    }

    @ParameterizedTest(name = "close of business on {0} is {1}: {2}")
    @CsvSource(textBlock = """
            2017-03-10, 2017-03-10T22:30:00Z, before the clocks go forward
            2017-03-13, 2017-03-13T21:30:00Z, after the clocks went forward
            2017-11-03, 2017-11-03T21:30:00Z, before the clocks go back
            2017-11-06, 2017-11-06T22:30:00Z, after the clocks went back
            """)
    void closesBusinessAtTheSameHourWhateverTheClocksDid(LocalDate day, Instant expected, String sentence) {
        assertThat(calendar.closeOfBusiness(day)).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0} or after is {1}: {2}")
    @CsvSource(textBlock = """
            2017-08-04, 2017-08-04, a Friday is itself
            2017-08-05, 2017-08-07, a Saturday is the Monday
            2017-09-01, 2017-09-05, Eid al-Adha before a weekend and Labor Day
            """)
    void whatFallsOnNoWorkingDayComesOnTheNext(LocalDate day, LocalDate expected, String sentence) {
        assertThat(calendar.onOrAfter(day)).as(sentence).isEqualTo(expected);
    }

    @Test
    void theLastWorkingDayBeforeIsLookedForAmongThoseThatCount() {
        LocalDate tuesday = LocalDate.of(2017, 9, 5);
        assertThat(calendar.before(tuesday, day -> true)).as("over Labor Day and Eid al-Adha").isEqualTo("2017-08-31");
        assertThat(calendar.before(tuesday, day -> day.getMonthValue() < 8)).isEqualTo("2017-07-31");
    }

    @Test
    void opensBusinessAtTheSameHourWhateverTheClocksDid() {
        assertThat(calendar.openOfBusiness(LocalDate.of(2017, 3, 10))).isEqualTo("2017-03-10T14:00:00Z");
        assertThat(calendar.openOfBusiness(LocalDate.of(2017, 3, 13))).isEqualTo("2017-03-13T13:00:00Z");
    }

    @ParameterizedTest(name = "a task opened {0}, due in {1}, is due {2}: {3}")
    @CsvSource(textBlock = """
            2017-08-02T13:00:00Z, 2, 2017-08-04T21:30:00Z, on a morning
            2017-08-05T03:59:00Z, 1, 2017-08-07T21:30:00Z, a minute before midnight on a Friday in New York
            2017-12-30T04:00:00Z, 1, 2018-01-02T22:30:00Z, on the last Friday of the year
            2017-03-10T20:00:00Z, 1, 2017-03-13T21:30:00Z, before the clocks go forward
            2017-11-03T20:00:00Z, 1, 2017-11-06T22:30:00Z, before the clocks go back
            """)
    void tasksFallDueAtCloseOfBusinessInNewYork(Instant now, int days, Instant expected, String sentence) {
        DueIn dueIn = new DueIn(calendar, Clock.fixed(now, Days.NEW_YORK));
        assertThat(dueIn.workingDays(days).toInstant()).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} has {1} holidays between its second day and Boxing Day")
    @CsvSource(textBlock = """
            2018,  8
            2019,  8
            2020,  8
            2023,  9
            2026,  8
            """)
    void everyYearHasItsHolidays(int year, long expected) {
        assertThat(LocalDate.of(year, 1, 2).datesUntil(LocalDate.of(year, 12, 26))
                .filter(day -> day.getDayOfWeek().getValue() < 6 && !calendar.isWorkingDay(day))).hasSize((int) expected);
    }

    private static WorkingCalendar calendar(byte[] holidays) {
        return new WorkingCalendar(HolidayFile.read(holidays)::days, new CalendarSettings(LocalTime.of(9, 0), LocalTime.of(17, 30), List.of()));
    }
}
