package org.compactdesk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.engine.Upload;
import org.compactdesk.files.Description;
import org.compactdesk.files.ForeignFiles;
import org.jsoup.Jsoup;

/**
 * A mail's parts: its text, the files that the desk hands on, and those that it keeps apart. A file is what its content says, whatever
 * its name and its sender claim; apart is only what would do harm.
 */
final class Parts {

    private static final int DEEPEST = 20;
    private static final int MOST = 500;
    private static final int MOST_FILES = 100;
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_NAME = 150;
    private static final Set<String> ABOUT_A_LETTER = Set.of("message/delivery-status", "message/global-delivery-status", "text/rfc822-headers",
            "message/rfc822-headers", "message/rfc822", "message/global", "message/global-headers", "message/disposition-notification",
            "message/feedback-report");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final ForeignFiles files;
    private final List<Upload> attachments = new ArrayList<>();
    private final List<Upload> letterheads = new ArrayList<>();
    private final List<Upload> apart = new ArrayList<>();
    private final List<Upload> reported = new ArrayList<>();
    private String reportType;
    private int seen;

    private Parts(ForeignFiles files) {
        this.files = files;
    }

    static Parts of(MimeMessage message, ForeignFiles files) throws MessagingException, IOException {
        Parts parts = new Parts(files);
        parts.take(message, 0);
        return parts;
    }

    /** The words; where there is no plain text, those of the HTML; null where there are none. */
    String text() {
        String words = text.isEmpty() ? ofHtml() : text.toString();
        return words.isBlank() ? null : words.strip();
    }

    /** Line by line, without the blank ones that only shape the source. */
    private String ofHtml() {
        return Jsoup.parse(html.toString()).wholeText().lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Pictures as letterheads bring along come last. */
    List<Upload> attachments() {
        return Stream.concat(attachments.stream(), letterheads.stream()).toList();
    }

    List<Upload> apart() {
        return apart;
    }

    /** @param type such as {@code delivery-status}; whether the mail says to be such a report (RFC 6522) */
    boolean isReport(String type) {
        return type.equals(reportType);
    }

    /** A report's parts for programs, each under its media type. */
    List<Upload> reported() {
        return reported;
    }

    private void take(MimePart part, int depth) throws MessagingException, IOException {
        if (++seen > MOST || depth > DEEPEST) {
            throw new MessageReader.Unreadable("It is nested or divided beyond what anybody sends");
        }
        String type = type(part);
        if (type.startsWith("multipart/")) {
            takeAll(part, type, depth);
        } else if (reportType != null && ABOUT_A_LETTER.contains(type)) {
            reported.add(new Upload("report", type, bytes(part)));
        } else if (isBody(part, type)) {
            StringBuilder words = type.equals("text/html") ? html : text;
            String more = TextDecoding.text(bytes(part), parameter(part, "charset"));
            words.append(words.isEmpty() ? "" : "\n").append(more, 0, Math.min(more.length(), Math.max(0, LONGEST_TEXT - words.length())));
        } else {
            keep(part, type);
        }
    }

    private void takeAll(MimePart part, String type, int depth) throws MessagingException, IOException {
        if (type.equals("multipart/report") && depth == 0) {
            reportType = Optional.ofNullable(parameter(part, "report-type")).map(report -> report.toLowerCase(Locale.ROOT)).orElse("delivery-status");
        }
        // Not part.getContent(): that hands a part to whatever handler claims its type.
        MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int number = 0; number < parts.getCount(); number++) {
            take((MimeBodyPart) parts.getBodyPart(number), depth + 1);
        }
    }

    private static boolean isBody(MimePart part, String type) throws MessagingException {
        return (type.equals("text/plain") || type.equals("text/html")) && !disposition(part).startsWith(Part.ATTACHMENT) && name(part) == null;
    }

    private void keep(MimePart part, String type) throws MessagingException, IOException {
        byte[] bytes = bytes(part);
        if (bytes.length == 0) {
            return;
        }
        if (attachments.size() + letterheads.size() + apart.size() >= MOST_FILES) {
            throw new MessageReader.Unreadable("It encloses more files than anybody looks at");
        }
        String name = Optional.ofNullable(name(part)).orElse(unnamed(type));
        Description found = files.open(type.equals("message/rfc822") && !name.endsWith(".eml") ? name + ".eml" : name, bytes);
        List<Upload> where = found.isRefused() ? apart : isLetterhead(part, found) ? letterheads : attachments;
        where.add(new Upload(name, found.mediaType(), bytes));
    }

    private static String unnamed(String type) {
        return switch (type) {
            case "message/rfc822" -> "forwarded.eml";
            case "text/calendar" -> "invitation.ics";
            default -> "unnamed";
        };
    }

    /** A small picture in the text. */
    private static boolean isLetterhead(MimePart part, Description found) throws MessagingException {
        return found.has(Description.Kind.SMALL_PICTURE) && part.getHeader("Content-ID", null) != null && !disposition(part).startsWith(Part.ATTACHMENT);
    }

    /** Decoded; where the encoding is none or broken, as it stands there. */
    private static byte[] bytes(MimePart part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (MessagingException | IOException | RuntimeException broken) {
            try (InputStream stream = part instanceof MimeMessage message ? message.getRawInputStream() : ((MimeBodyPart) part).getRawInputStream()) {
                return stream.readAllBytes();
            }
        }
    }

    /** In lower case; what says nothing, or nothing that can be read, is plain text (RFC 2045, 5.2). */
    private static String type(MimePart part) throws MessagingException {
        String header = part.getHeader("Content-Type", null);
        return header == null || header.isBlank() ? "text/plain" : header.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String disposition(MimePart part) throws MessagingException {
        return Optional.ofNullable(part.getHeader("Content-Disposition", null)).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static String parameter(MimePart part, String name) throws MessagingException {
        try {
            return new ContentType(Optional.ofNullable(part.getHeader("Content-Type", null)).orElse("text/plain")).getParameter(name);
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    private static String name(MimePart part) throws MessagingException {
        try {
            return Optional.ofNullable(TextDecoding.line(part.getFileName())).filter(name -> !name.isBlank())
                    .map(name -> name.length() <= 2 * LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + name.substring(name.length() - LONGEST_NAME)).orElse(null);
        } catch (ParseException | RuntimeException e) {
            return "unnamed";
        }
    }
}
