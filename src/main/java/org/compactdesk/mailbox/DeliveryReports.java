package org.compactdesk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.engine.Upload;
import org.compactdesk.incoming.ReadMessage.Nature;
import org.compactdesk.incoming.ReadMessage.Report;
import org.compactdesk.kernel.Messages;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/** What a delivery report (RFC 3464) says of each recipient. */
final class DeliveryReports {

    /** Class, subject and detail (RFC 3463), in the report's own field or in the server's words. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final int LARGEST = 512 * 1024;
    private static final int MOST_RECIPIENTS = 200;
    private static final int LONGEST_WORDS = 500;

    private DeliveryReports() {
    }

    static List<Report> of(Nature nature, Headers headers, Parts parts) throws MessagingException, IOException {
        if (nature != Nature.DELIVERY_REPORT && nature != Nature.REPORT_IN_WORDS) {
            return List.of();
        }
        List<Report> reports = new ArrayList<>();
        String letter = Optional.ofNullable(letter(parts.reported())).or(() -> WrittenReports.letter(parts.text())).orElse(null);
        for (Upload status : parts.reported().stream().filter(part -> part.mediaType().endsWith("delivery-status")).toList()) {
            DeliveryStatus read = new DeliveryStatus(beginning(status));
            for (int recipient = 0; recipient < Math.min(read.getRecipientDSNCount(), MOST_RECIPIENTS); recipient++) {
                reports.add(report(letter, Headers.of(read.getRecipientDSN(recipient))));
            }
        }
        return reports.isEmpty() ? WrittenReports.of(letter, headers, parts.text()) : reports;
    }

    /** The Message-ID of the letter that came back, whole or as its headers. */
    private static String letter(List<Upload> reported) throws MessagingException {
        for (Upload part : reported) {
            if (!part.mediaType().endsWith("delivery-status")) {
                return Headers.of(new InternetHeaders(beginning(part))).messageId();
            }
        }
        return null;
    }

    private static ByteArrayInputStream beginning(Upload part) {
        return new ByteArrayInputStream(part.bytes(), 0, Math.min(part.bytes().length, LARGEST));
    }

    private static Report report(String letter, Headers recipient) {
        String said = TextDecoding.line(recipient.raw("Diagnostic-Code"));
        String words = said.isEmpty() ? TextDecoding.line(recipient.raw("Status")) : said.replaceFirst("(?i)^smtp\\s*;\\s*", "");
        return new Report(letter, address(recipient), outcome(recipient), status(recipient.raw("Status")).or(() -> status(said)).orElse(null),
                words.isEmpty() ? Messages.of("letter.reportedNothing") : shortened(words));
    }

    private static String address(Headers recipient) {
        String address = Stream.of("Original-Recipient", "Final-Recipient").filter(recipient::has).map(recipient::raw).findFirst().orElse("");
        return TextDecoding.line(address.replaceFirst("^[^;]*;", "")).replaceAll("[<>]", "");
    }

    /** The server's own word (RFC 3464, 2.3.3): only what is delayed is still tried. What it leaves open is a failure, so that a person looks. */
    private static Report.Outcome outcome(Headers recipient) {
        return switch (recipient.raw("Action").strip().toLowerCase(Locale.ROOT)) {
            case "delivered", "relayed", "expanded" -> Report.Outcome.NO_FAILURE;
            case "delayed" -> Report.Outcome.DELAYED;
            default -> Report.Outcome.FAILED;
        };
    }

    static Optional<String> status(String words) {
        return STATUS.matcher(words).results().map(MatchResult::group).findFirst();
    }

    static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }
}
