package org.compactdesk.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.compactdesk.document.SpreadsheetCell;

/** The register as a table after RFC 4180: a heading, one Member State a line, CRLF. Spreadsheets never take a cell for a formula. */
final class RegisterCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader("iso3", "name", "standing", "intentionAnnouncedOn", "signedOn", "receivedOn", "concludedOn", "withdrawnOn", "earlierName").get();

    private RegisterCsv() {
    }

    static String write(DayFigures figures) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
            for (StateFigure figure : figures.states()) {
                table.printRecord(SpreadsheetCell.of(figure.state().iso3()), SpreadsheetCell.of(figure.state().shortName()),
                        figure.publicStanding().slug(), figure.intentionAnnouncedOn(), figure.signedOn(), figure.receivedOn(),
                        figure.concludedOn(), figure.withdrawnOn(), figure.earlierName() == null ? null : SpreadsheetCell.of(figure.earlierName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
