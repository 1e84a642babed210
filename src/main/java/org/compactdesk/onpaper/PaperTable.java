package org.compactdesk.onpaper;

import static org.compactdesk.record.FactKind.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.compactdesk.document.PlainText;
import org.compactdesk.document.SpreadsheetCell;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.record.FactKind;
import org.compactdesk.state.MemberState;

/**
 * What happened before the desk, as a table for spreadsheets: a heading, a line for each Member State, the day of each fact in a column of
 * its own. A State that sent a second copy has a second line.
 */
final class PaperTable {

    /** In the order in which they follow one another where they bear the same day. */
    static final List<FactKind> KINDS = List.of(INTENTION_ANNOUNCED, INTENTION_TAKEN_BACK, DECLINED, SIGNED_COPY_RECEIVED, SIGNED_BY_GOVERNMENT,
            COPY_IN_ORDER, COPY_RETURNED, COUNTERSIGNED, ORIGINAL_FILED, RETURNED_TO_GOVERNMENT, RECEIPT_CONFIRMED, WITHDRAWN);

    static final Set<FactKind> OF_NO_COPY = Set.of(INTENTION_ANNOUNCED, INTENTION_TAKEN_BACK, DECLINED, SIGNED_COPY_RECEIVED, WITHDRAWN);

    private static final String CODE = "onPaper.column.code";
    private static final String STATE = "onPaper.column.state";
    private static final String LOCATION = "onPaper.column.location";
    private static final String REMARK = "onPaper.column.remark";
    /** Some fifty lines for each Member State. */
    private static final int LARGEST = 2_000_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true)
            .setTrim(true).setAllowMissingColumnNames(true).setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).get();
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE, new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("d MMMM uuuu").toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));

    /**
     * One line as it was read.
     *
     * @param number as spreadsheets count: 1 is the heading
     * @param facts  the days by what happened, in the order in which it happened
     */
    record Line(int number, String code, String state, Map<FactKind, LocalDate> facts, String location, String remark, List<String> faults) {

        /** What is about a copy follows its receipt: the day beside the signature lies before it. */
        List<FactKind> asTheyHappened() {
            return facts.keySet().stream().sorted(Comparator.comparing(this::placed).thenComparing(KINDS::indexOf)).toList();
        }

        private LocalDate placed(FactKind kind) {
            LocalDate day = facts.get(kind);
            return OF_NO_COPY.contains(kind) ? day : Stream.of(day, facts.getOrDefault(SIGNED_COPY_RECEIVED, day)).max(Comparator.naturalOrder()).orElseThrow();
        }

        /** What is kept beside a fact: of a filed original where it lies, else the line's remark. */
        String note(FactKind kind) {
            String note = kind == ORIGINAL_FILED && !location.isEmpty() ? location : remark;
            return note.isEmpty() ? null : note;
        }
    }

    private PaperTable() {
    }

    /** The table to fill in, with a byte order mark, without which spreadsheets read the accents of names wrongly. */
    static byte[] empty(Stream<MemberState> states) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(columns());
            for (MemberState state : (Iterable<MemberState>) states::iterator) {
                table.printRecord(state.iso3(), SpreadsheetCell.of(state.shortName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Rejection where it is no table, or lacks a column */
    static List<Line> read(byte[] file) {
        String text = Optional.of(file).filter(bytes -> bytes.length <= LARGEST).flatMap(PlainText::decode).map(PlainText::normalized)
                .filter(all -> !all.isBlank()).orElseThrow(() -> new Rejection("onPaper.noTable"));
        try (CSVParser parser = CSVParser.parse(text, FORMAT.builder().setDelimiter(delimiter(text)).get())) {
            columns().stream().filter(column -> !parser.getHeaderMap().containsKey(column)).findFirst().ifPresent(missing -> {
                throw new Rejection("onPaper.columnMissing", missing);
            });
            return parser.stream().filter(record -> record.stream().anyMatch(cell -> !cell.isBlank())).map(PaperTable::line).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new Rejection("onPaper.noTable");
        }
    }

    private static Line line(CSVRecord record) {
        Map<FactKind, LocalDate> facts = new EnumMap<>(FactKind.class);
        List<String> faults = new ArrayList<>();
        for (FactKind kind : KINDS) {
            String cell = cell(record, Messages.of("fact." + kind));
            if (!cell.isEmpty()) {
                day(cell).ifPresentOrElse(day -> facts.put(kind, day), () -> faults.add(Messages.of("onPaper.noDay", Messages.of("fact." + kind), cell)));
            }
        }
        return new Line((int) record.getRecordNumber() + 1, cell(record, Messages.of(CODE)).toUpperCase(Locale.ROOT), cell(record, Messages.of(STATE)), facts,
                cell(record, Messages.of(LOCATION)), cell(record, Messages.of(REMARK)), faults);
    }

    private static String cell(CSVRecord record, String column) {
        return record.isSet(column) ? SpreadsheetCell.read(record.get(column)).strip() : "";
    }

    private static Optional<LocalDate> day(String cell) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(cell, format));
            } catch (DateTimeParseException other) {
                // In another form, or no day.
            }
        }
        return Optional.empty();
    }

    private static List<String> columns() {
        return Stream.of(Stream.of(CODE, STATE), KINDS.stream().map(kind -> "fact." + kind), Stream.of(LOCATION, REMARK))
                .flatMap(keys -> keys).map(Messages::of).toList();
    }

    /** Of comma, semicolon and tab the one that stands most often in the heading. */
    private static char delimiter(String text) {
        String heading = text.lines().findFirst().orElse("");
        return (char) ",;\t".chars().boxed().max(Comparator.comparing(each -> heading.chars().filter(c -> c == each).count())).orElseThrow().intValue();
    }
}
