package org.compactdesk.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTableTest {

    private static final String HEADING = "Code,Member State,Working language,Valid from,Main addresses,Copies go to\r\n";
    private static final String IVORY_COAST = "CIV,Côte d'Ivoire,French,2017-09-01,one@example.org two@example.org,capital@example.org\r\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, ',', ''", "UTF-8, ',', '\uFEFF'", "UTF-8, ;, '\uFEFF'", "windows-1252, ;, ''", "ISO-8859-1, ;, ''", "UTF-16LE, '\t', '\uFEFF'"})
    void aTableIsReadAsSpreadsheetsOfAllCountriesSaveIt(Charset charset, String delimiter, String mark) {
        DirectoryTable table = DirectoryTable.read((mark + (HEADING + IVORY_COAST).replace(",", delimiter)).getBytes(charset));

        assertThat(table.faults()).isEmpty();
        assertThat(table.lines()).containsExactly(new DirectoryTable.Line(2, Map.of(DirectoryColumn.CODE, "CIV", DirectoryColumn.STATE, "Côte d'Ivoire",
                DirectoryColumn.LANGUAGE, "French", DirectoryColumn.VALID_FROM, "2017-09-01", DirectoryColumn.MAIN, "one@example.org two@example.org", DirectoryColumn.COPIES, "capital@example.org")));
    }

    /** The number of a line is the one that the spreadsheet shows. */
    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFFSEP=;\n", "\"sep=;\"\r\n", "sep=;;;;;\r\n"})
    void aFirstLineNamesWhatStandsBetweenTheCells(String first) {
        DirectoryTable table = read(first + HEADING.replace(',', ';') + "TON;Tonga, Kingdom of;English;;a@example.org, b@example.org, c@example.org;\r\n");

        assertThat(table.faults()).isEmpty();
        assertThat(table.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.cells()).containsEntry(DirectoryColumn.MAIN, "a@example.org, b@example.org, c@example.org");
        });
        assertThat(read(first + "Code;Place\r\n").faults()).isNotEmpty().allMatch(fault -> fault.number() == 2);
        assertThat(read(first).faults()).isNotEmpty();
    }

    @Test
    void theColumnsStandInAnyOrderAndLineEndsAreThoseOfAnyMachine() {
        DirectoryTable table = read("Main addresses,COPIES GO TO,member_state,validFrom,code, Working Language ,,\na@example.org,,Tonga,,TON,English,,\n");

        assertThat(table.faults()).isEmpty();
        assertThat(table.lines()).singleElement().extracting(line -> line.cells().get(DirectoryColumn.MAIN)).isEqualTo("a@example.org");
    }

    @Test
    void linesAreCountedAsASpreadsheetCountsThemAndEmptyOnesSayNothing() {
        DirectoryTable table = read(HEADING + ",,,,,\r\n\r\nTON,Tonga,,,,\r\nTON,Tonga,English,,\"a@example.org\nb@example.org\",\r\nWSM,Samoa,English,,a@example.org,\r\n");

        assertThat(table.lines()).extracting(DirectoryTable.Line::number).containsExactly(5, 6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Code,Member State,Working language,Valid from,Main addresses                      | 1 | “Copies go to” is missing",
            "Code,Code,Member State,Working language,Valid from,Main addresses,Copies go to     | 1 | “Code” stands there twice",
            "Code,Member State,Working language,Valid from,Main addresses,Copies go to,Reason   | 1 | no column “Reason”",
            "TON,Tonga,English,,a@example.org,                                                 | 1 | “Code” is missing"})
    void aHeadingThatIsNotTheDirectorysIsRefused(String heading, int line, String words) {
        assertThat(read(heading + "\r\nTON,Tonga,English,,a@example.org,\r\n").faults())
                .anySatisfy(fault -> assertThat(fault.sentence()).contains(words)).allMatch(fault -> fault.number() == line);
    }

    @Test
    void aLineWithTooManyOrTooFewCellsIsNamed() {
        DirectoryTable table = read(HEADING + "TON,Tonga,English,,a@example.org,\r\nWSM,Samoa,English,,a@example.org,b@example.org,c@example.org\r\nVUT,Vanuatu,English\r\n");

        assertThat(table.faults()).extracting(FaultyLine::number).containsExactly(3, 4);
        assertThat(table.faults()).allMatch(fault -> fault.sentence().contains("6 cells"));
    }

    @Test
    void aMissingQuotationMarkIsNamedWithItsLine() {
        DirectoryTable table = read(HEADING + "TON,Tonga,English,,a@example.org,\r\nWSM,\"Samoa,English,,a@example.org,\r\nVUT,Vanuatu,English,,a@example.org,\r\n");

        assertThat(table.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.number()).isEqualTo(3);
            assertThat(fault.sentence()).contains("quotation mark");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n \r\n", "PK\u0003\u0004\u0000xl/workbook.xml", "Code\u0000"})
    void whatIsNoTextIsNoTable(String content) {
        assertThat(read(content).faults()).singleElement().extracting(FaultyLine::number).isEqualTo(0);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        byte[] large = new byte[DirectoryTable.LARGEST + 1];
        assertThat(DirectoryTable.read(large).faults()).singleElement().extracting(FaultyLine::sentence).asString().contains("500 kilobytes");
    }

    @Test
    void whatIsWrittenIsReadBackAndNoCellIsAFormula() {
        Map<DirectoryColumn, String> cells = new EnumMap<>(Map.of(DirectoryColumn.CODE, "TON", DirectoryColumn.STATE, "Tonga", DirectoryColumn.LANGUAGE, "English",
                DirectoryColumn.VALID_FROM, "2017-09-01", DirectoryColumn.MAIN, "+one@example.org", DirectoryColumn.COPIES, ""));
        byte[] file = DirectoryTable.write(Stream.of(cells));

        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFF" + HEADING).contains(",'+one@example.org,");
        assertThat(DirectoryTable.read(file).lines()).isEqualTo(List.of(new DirectoryTable.Line(2, cells)));
    }

    private static DirectoryTable read(String text) {
        return DirectoryTable.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
