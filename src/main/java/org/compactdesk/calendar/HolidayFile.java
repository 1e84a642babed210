package org.compactdesk.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.compactdesk.document.PlainText;
import org.compactdesk.document.SpreadsheetCell;
import org.compactdesk.kernel.Messages;

/**
 * The official holidays as a file: a heading "date,name,source", then one day a line; lines that begin with # are remarks. The source
 * says where the day was announced, or "expected" where it follows the rule only; a list may leave it out. The file may come with semicolons or
 * tabs, as spreadsheets of other countries save it.
 */
final class HolidayFile {

    private static final int LARGEST = 100_000;
    private static final int LONGEST_NAME = 100;
    static final List<String> HEADING = List.of("date", "name", "source");
    private static final int LEAST = 2;

    private final SortedMap<LocalDate, String> days = new TreeMap<>();
    private final Map<LocalDate, String> sources = new HashMap<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private boolean headed;

    private HolidayFile() {
    }

    static HolidayFile read(byte[] bytes) {
        HolidayFile file = new HolidayFile();
        Optional<String> text = bytes.length > LARGEST ? Optional.empty() : PlainText.decode(bytes).map(PlainText::normalized);
        text.ifPresentOrElse(file::parse, () -> file.faults.add(Messages.of("holidays.noText")));
        return file;
    }

    /** The names by day. */
    SortedMap<LocalDate, String> days() {
        return days;
    }

    /** Where each day was announced, "expected" where nowhere yet; nothing for a day whose line does not say it. */
    Map<LocalDate, String> sources() {
        return sources;
    }

    /** What is wrong, line by line; where there is anything, no day of the file counts. */
    List<String> faults() {
        return faults;
    }

    private void parse(String text) {
        List<String> all = text.lines().toList();
        for (int at = 0; at < all.size(); at++) {
            String line = all.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(at + 1, cells(line));
            }
        }
        if (days.isEmpty() && faults.isEmpty()) {
            faults.add(Messages.of("holidays.noDay"));
        }
    }

    private void add(int number, List<String> cells) {
        if (!headed) {
            headed = true;
            faultUnless(isAsLong(cells) && cells.stream().map(String::toLowerCase).toList().equals(HEADING.subList(0, cells.size())),
                    number, "holidays.noHeading");
        } else if (faultUnless(isAsLong(cells), number, "holidays.cells")) {
            String name = SpreadsheetCell.read(cells.get(1));
            String source = cells.size() == HEADING.size() ? SpreadsheetCell.read(cells.get(2)) : "";
            Optional<LocalDate> day = day(cells.get(0));
            if (faultUnless(day.isPresent(), number, "holidays.noDate", cells.get(0))
                    && faultUnless(!name.isBlank() && name.length() <= LONGEST_NAME, number, "holidays.name", LONGEST_NAME)
                    && faultUnless(source.length() <= LONGEST_NAME, number, "holidays.source", LONGEST_NAME)
                    && faultUnless(!days.containsKey(day.get()), number, "holidays.twice", cells.get(0), lines.get(day.get()))) {
                days.put(day.get(), name);
                Optional.of(source).filter(said -> !said.isEmpty()).ifPresent(said -> sources.put(day.get(), said));
                lines.put(day.get(), number);
            }
        }
    }

    private static boolean isAsLong(List<String> cells) {
        return cells.size() >= LEAST && cells.size() <= HEADING.size();
    }

    private boolean faultUnless(boolean right, int number, String key, Object... args) {
        if (!right) {
            faults.add(Messages.of("holidays.line", number, Messages.of(key, args)));
        }
        return right;
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A line whose quotes do not close has no cells. */
    private static List<String> cells(String line) {
        char delimiter = line.contains(",") ? ',' : line.contains(";") ? ';' : '\t';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setTrim(true).get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.getRecords().stream().flatMap(CSVRecord::stream).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
