package org.compactdesk.ledger;

import static org.compactdesk.document.SpreadsheetCell.of;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The ledger as a table after RFC 4180: a heading, one entry a line, CRLF. Spreadsheets never take a cell for a formula. */
final class LedgerCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader("number", "direction", "when", "iso3", "memberState",
            "campaign", "kind", "language", "subject", "fate", "toLookAt", "addresses", "attempts", "sender").get();

    private LedgerCsv() {
    }

    static String write(List<LedgerEntry> entries) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            for (LedgerEntry entry : entries) {
                LedgerLine line = entry.line();
                table.printRecord(line.id(), entry.direction(), line.at(), of(line.iso3()), of(entry.state()), of(line.reference()),
                        of(entry.what()), of(entry.language()), of(entry.subject()), of(entry.fate()), line.toLookAt() ? "yes" : "no",
                        of(addresses(entry)), of(attempts(entry)), of(entry.sender()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String addresses(LedgerEntry entry) {
        return entry.addresses().stream().map(address -> address.address() + (address.main() ? "" : " (copy)") + ": " + address.answer())
                .collect(Collectors.joining(" | "));
    }

    private static String attempts(LedgerEntry entry) {
        return entry.attempts().stream().map(attempt -> attempt.when() + ": " + attempt.what() + (attempt.answer() == null ? "" : ": " + attempt.answer()))
                .collect(Collectors.joining(" | "));
    }
}
