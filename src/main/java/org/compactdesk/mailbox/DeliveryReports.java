package org.compactdesk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("\\b([45])\\d\\d\\b");
    private static final String MAILBOX_FULL = "2.2";
    private static final int LARGEST = 512 * 1024;
    private static final int MOST_RECIPIENTS = 200;
    private static final int LONGEST_WORDS = 500;

    private DeliveryReports() {
    }

    static List<Report> of(Nature nature, Parts parts) throws MessagingException, IOException {
        if (nature != Nature.DELIVERY_REPORT) {
            return List.of();
        }
        String letter = letter(parts.reported());
        List<Report> reports = new ArrayList<>();
        for (Upload status : parts.reported().stream().filter(part -> part.mediaType().endsWith("delivery-status")).toList()) {
            DeliveryStatus read = new DeliveryStatus(beginning(status));
            for (int recipient = 0; recipient < Math.min(read.getRecipientDSNCount(), MOST_RECIPIENTS); recipient++) {
                reports.add(report(letter, Headers.of(read.getRecipientDSN(recipient))));
            }
        }
        return reports;
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
        return new Report(letter, address(recipient), outcome(recipient, said),
                words.isEmpty() ? Messages.of("letter.reportedNothing") : words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
    }

    private static String address(Headers recipient) {
        String address = Stream.of("Original-Recipient", "Final-Recipient").filter(recipient::has).map(recipient::raw).findFirst().orElse("");
        return TextDecoding.line(address.replaceFirst("^[^;]*;", "")).replaceAll("[<>]", "");
    }

    /** Hard is what will not pass: a failure of class 5 that is no full mailbox. What the report leaves open counts as hard, so that a person looks. */
    private static Report.Outcome outcome(Headers recipient, String said) {
        return switch (recipient.raw("Action").strip().toLowerCase(Locale.ROOT)) {
            case "delivered", "relayed", "expanded" -> Report.Outcome.NO_FAILURE;
            case "delayed" -> Report.Outcome.FAILED_FOR_NOW;
            default -> isPassing(recipient.raw("Status"), said) ? Report.Outcome.FAILED_FOR_NOW : Report.Outcome.FAILED;
        };
    }

    private static boolean isPassing(String status, String said) {
        Optional<Matcher> found = Stream.of(status, said).map(STATUS::matcher).filter(Matcher::find).findFirst();
        return found.map(code -> code.group(1).equals("4") || code.group(2).equals(MAILBOX_FULL))
                .orElseGet(() -> Stream.of(REPLY.matcher(said)).filter(Matcher::find).anyMatch(code -> code.group(1).equals("4")));
    }
}
