package org.compactdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of holidays as people hand it in: all of it or nothing, and each fault by its line. */
class HolidayFileTest {

    @Test
    void theDesksOwnListIsInOrder() {
        HolidayFile own = HolidayFile.read(Holidays.desksOwn());
        assertThat(own.faults()).isEmpty();
        assertThat(own.days()).containsEntry(LocalDate.of(2017, 9, 4), "Labor Day").hasSizeGreaterThan(90);
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
            date,name/2018-01-01                                       | Line 2: A line has a date and a name, with a comma between.
            date,name/2018-01-01,"A day                                | Line 2: A line has a date and a name, with a comma between.
            date,name/2018-01-01,A day/2018-01-01,Another              | Line 3: 2018-01-01 stands in line 2 already.
            2018-01-01,A day                                           | Line 1: The first line is the heading “date,name”.
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
