package org.compactdesk.mission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.compactdesk.document.PlainText;
import org.compactdesk.document.SpreadsheetCell;

/**
 * The directory as a table for spreadsheets: a heading, one mission a line. It is read as it is written, and as spreadsheets of other
 * countries save it: with semicolons or tabs, a first line that names which, in UTF-8, UTF-16 or the letters of an office program.
 */
final class DirectoryTable {

    /** Some five times what 193 missions with several addresses each need. */
    static final int LARGEST = 500_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final String MARK = "\uFEFF";
    /** {@code sep=;} as a spreadsheet program writes it above the heading. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=([,;\t])\"?[,;\t]*\n(?=.)");

    /** @param cells by column, all there; blank where the line says nothing */
    record Line(int number, Map<DirectoryColumn, String> cells) {

        boolean isSilent() {
            return Stream.of(DirectoryColumn.LANGUAGE, DirectoryColumn.VALID_FROM, DirectoryColumn.MAIN, DirectoryColumn.COPIES).allMatch(column -> cells.get(column).isBlank());
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<FaultyLine> faults = new ArrayList<>();

    private DirectoryTable() {
    }

    List<Line> lines() {
        return lines;
    }

    List<FaultyLine> faults() {
        return faults;
    }

    // Writing

    /** With a byte order mark, without which spreadsheets read the accents of names wrongly. */
    static byte[] write(Stream<Map<DirectoryColumn, String>> lines) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            table.printRecord(Stream.of(DirectoryColumn.values()).map(DirectoryColumn::heading));
            for (Map<DirectoryColumn, String> line : (Iterable<Map<DirectoryColumn, String>>) lines::iterator) {
                table.printRecord(Stream.of(DirectoryColumn.values()).map(line::get).map(SpreadsheetCell::of));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    // Reading

    static DirectoryTable read(byte[] file) {
        DirectoryTable table = new DirectoryTable();
        Optional<String> text = file.length > LARGEST ? Optional.empty() : PlainText.decode(file).map(PlainText::normalized).filter(all -> !all.isBlank());
        text.ifPresentOrElse(table::parse, () -> table.faults.add(FaultyLine.of(0, whyNot(file))));
        return table;
    }

    private static String whyNot(byte[] file) {
        return file.length == 0 ? "directory.file.empty" : file.length > LARGEST ? "directory.file.large" : "directory.file.noText";
    }

    private void parse(String text) {
        List<CSVRecord> records = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text);
        int heading = separator.lookingAt() ? 1 : 0;
        char delimiter = heading == 1 ? separator.group(1).charAt(0) : delimiter(text);
        try (CSVParser parser = CSVParser.parse(text, FORMAT.builder().setDelimiter(delimiter).get())) {
            parser.forEach(records::add);
        } catch (IOException | UncheckedIOException unreadable) {
            faults.add(FaultyLine.of(records.size() + 1, "directory.line.quotes"));
            return;
        }
        List<DirectoryColumn> columns = columns(records.get(heading));
        if (faults.isEmpty()) {
            records.stream().skip(heading + 1L).filter(record -> record.stream().anyMatch(cell -> !cell.isBlank())).forEach(record -> add(record, columns));
            lines.removeIf(Line::isSilent);
        }
    }

    /** Of comma, semicolon and tab the one that stands most often in the heading. */
    private static char delimiter(String text) {
        String heading = text.lines().findFirst().orElse("");
        return (char) ",;\t".chars().boxed().max(Comparator.comparing(each -> heading.chars().filter(c -> c == each).count())).orElseThrow().intValue();
    }

    private List<DirectoryColumn> columns(CSVRecord heading) {
        int number = (int) heading.getRecordNumber();
        List<String> names = heading.stream().collect(Collectors.toCollection(ArrayList::new));
        while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
            names.remove(names.size() - 1);
        }
        names.stream().filter(name -> DirectoryColumn.named(name).isEmpty()).forEach(name -> faults.add(FaultyLine.of(number, "directory.line.noColumn", name)));
        List<DirectoryColumn> columns = names.stream().flatMap(name -> DirectoryColumn.named(name).stream()).toList();
        for (DirectoryColumn column : DirectoryColumn.values()) {
            long times = columns.stream().filter(column::equals).count();
            if (times != 1) {
                faults.add(FaultyLine.of(number, times == 0 ? "directory.line.columnMissing" : "directory.line.columnTwice", column.heading()));
            }
        }
        return columns;
    }

    private void add(CSVRecord record, List<DirectoryColumn> columns) {
        int number = (int) record.getRecordNumber();
        if (record.size() < columns.size() || record.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            faults.add(FaultyLine.of(number, "directory.line.cells", String.valueOf(columns.size())));
            return;
        }
        Map<DirectoryColumn, String> cells = new EnumMap<>(DirectoryColumn.class);
        for (int position = 0; position < columns.size(); position++) {
            cells.put(columns.get(position), SpreadsheetCell.read(record.get(position)));
        }
        lines.add(new Line(number, cells));
    }
}
