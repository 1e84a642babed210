package org.compactdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of holidays as people hand it in: all of it or nothing, and each fault by its line. */
class HolidayFileTest {

    @Test
    void theDesksOwnListIsInOrder() {
        HolidayFile own = HolidayFile.read(Holidays.desksOwn());
        assertThat(own.faults()).isEmpty();
        assertThat(own.days()).containsEntry(LocalDate.of(2017, 9, 4), "Labor Day").hasSizeGreaterThan(90);
    }

    /** The rule, reckoned here once more; Labor Day, Memorial Day and Thanksgiving Day by their Mondays and Thursday. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2021, 2022, 2023, 2025, 2026, 2027, 2028, 2029, 2030})
    void aYearThatNoListAnnouncedFollowsTheRuleAndSaysSo(int year) {
        HolidayFile own = HolidayFile.read(Holidays.desksOwn());
        Set<LocalDate> expected = new TreeSet<>(List.of(easter(year).minusDays(2), nth(Month.MAY, DayOfWeek.MONDAY, -1, year), nth(Month.SEPTEMBER, DayOfWeek.MONDAY, 1, year),
                nth(Month.NOVEMBER, DayOfWeek.THURSDAY, 4, year)));
        Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 7, 4), LocalDate.of(year, 12, 25), LocalDate.of(year + 1, 1, 1)).map(HolidayFileTest::kept)
                .filter(day -> day.getYear() == year).forEach(expected::add);
        Stream.of(eid(year, 10, 1), eid(year, 12, 10)).map(HolidayFileTest::kept)
                .forEach(day -> expected.add(Stream.iterate(day, next -> next.plusDays(1)).filter(next -> !expected.contains(next)).findFirst().orElseThrow()));
        assertThat(own.days().keySet().stream().filter(day -> day.getYear() == year)).containsExactlyElementsOf(expected);
        assertThat(own.sources().entrySet()).filteredOn(day -> day.getKey().getYear() == year).extracting(Map.Entry::getValue).containsOnly("expected");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            2017, `circular, job number 16-19205`
            2020, ST/IC/2019/23
            2024, reported by the press after the Secretariat's notice
            """)
    void aYearFromAListNamesIt(int year, String source) {
        assertThat(HolidayFile.read(Holidays.desksOwn()).sources().entrySet()).filteredOn(day -> day.getKey().getYear() == year).hasSize(9)
                .extracting(Map.Entry::getValue).containsOnly(source);
    }

    @Test
    void presidentsDayIsAWorkingDayAndEidOf2020WasKeptOnTheTuesday() {
        assertThat(HolidayFile.read(Holidays.desksOwn()).days()).doesNotContainValue("Presidents' Day")
                .containsEntry(LocalDate.of(2020, 5, 25), "Memorial Day").containsEntry(LocalDate.of(2020, 5, 26), "Eid al-Fitr");
    }

    private static LocalDate kept(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate nth(Month month, DayOfWeek weekday, int which, int year) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    /** That day of the Umm al-Qura calendar in this year of ours. */
    private static LocalDate eid(int year, int month, int day) {
        int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        return IntStream.rangeClosed(first, first + 1).mapToObj(hijrah -> LocalDate.from(HijrahDate.of(hijrah, month, day)))
                .filter(found -> found.getYear() == year).findFirst().orElseThrow();
    }

    /** After Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            with semicolons        | Date;Name/2018-01-01;New Year's Day
            with a mark and blanks | \uFEFFdate, name//2018-01-01 , New Year's Day/
            with a remark          | # circular/date,name/2018-01-01,"New Year's Day"
            """)
    void isReadAsSpreadsheetsSaveIt(String how, String file) {
        HolidayFile read = read(file);
        assertThat(read.faults()).isEmpty();
        assertThat(read.days()).containsOnlyKeys(LocalDate.of(2018, 1, 1)).containsValue("New Year's Day");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            date,name/2018-01-01,New Year's Day/25.12.2018,Christmas   | Line 3: “25.12.2018” is no date. Write it as 2018-12-25.
            date,name/2018-02-30,A day                                 | Line 2: “2018-02-30” is no date. Write it as 2018-12-25.
            date,name/2018-01-01,                                      | Line 2: The day needs a name of at most 100 characters.
            date,name/2018-01-01                                       | Line 2: A line has a date, a name and a source, with commas between.
            date,name/2018-01-01,"A day                                | Line 2: A line has a date, a name and a source, with commas between.
            date,name/2018-01-01,A day/2018-01-01,Another              | Line 3: 2018-01-01 stands in line 2 already.
            2018-01-01,A day                                           | Line 1: The first line is the heading “date,name,source”.
            date,name                                                  | There is no holiday in the file.
            """)
    void saysWhatIsWrongInWhichLine(String file, String sentence) {
        assertThat(read(file).faults()).containsExactly(sentence);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(read("date,name/tomorrow,A day/2018-01-01,/2018-01-02,Good").faults()).hasSize(2);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(HolidayFile.read(new byte[] {0, 1, 2, 3}).faults()).containsExactly("The file cannot be read. It is a text file (CSV) of at most 100 KB.");
        assertThat(HolidayFile.read(new byte[200_000]).faults()).hasSize(1);
    }

    private static HolidayFile read(String lines) {
        return HolidayFile.read(lines.replace('/', '\n').getBytes(StandardCharsets.UTF_8));
    }
}
