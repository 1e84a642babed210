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
import org.compactdesk.document.MediaTypes;
import org.compactdesk.engine.Upload;
import org.jsoup.Jsoup;

/**
 * A mail's parts: its text, the files that the desk hands on, and those that it keeps apart. A file is what its content says, whatever
 * its name and its sender claim; no archive is ever unpacked.
 */
final class Parts {

    private static final int DEEPEST = 20;
    private static final int MOST = 500;
    private static final int MOST_FILES = 100;
    private static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LARGEST_DECORATION = 100 * 1024;
    private static final int LONGEST_NAME = 150;
    private static final Set<String> HANDED_ON = Set.of(MediaTypes.PDF, MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.TEXT, MediaTypes.DOCX, "image/tiff");
    private static final Set<String> ABOUT_A_LETTER = Set.of("message/delivery-status", "message/global-delivery-status", "text/rfc822-headers",
            "message/rfc822-headers", "message/rfc822", "message/global", "message/global-headers", "message/disposition-notification",
            "message/feedback-report");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Upload> attachments = new ArrayList<>();
    private final List<Upload> apart = new ArrayList<>();
    private final List<Upload> reported = new ArrayList<>();
    private String reportType;
    private int seen;

    private Parts() {
    }

    static Parts of(MimeMessage message) throws MessagingException, IOException {
        Parts parts = new Parts();
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

    List<Upload> attachments() {
        return attachments;
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
        if (attachments.size() + apart.size() >= MOST_FILES) {
            throw new MessageReader.Unreadable("It encloses more files than anybody looks at");
        }
        String found = MediaTypes.of(bytes);
        Upload file = new Upload(Optional.ofNullable(name(part)).orElse(Parts.unnamed(type)), found, bytes);
        boolean handedOn = HANDED_ON.contains(found) && bytes.length <= LARGEST_FILE && !isDecoration(part, found, bytes) && !holdsMacros(found, bytes);
        (handedOn ? attachments : apart).add(file);
    }

    private static String unnamed(String type) {
        return switch (type) {
            case "message/rfc822" -> "forwarded.eml";
            case "text/calendar" -> "invitation.ics";
            default -> "unnamed";
        };
    }

    /** A picture in the text, such as a letterhead's. */
    private static boolean isDecoration(MimePart part, String found, byte[] bytes) throws MessagingException {
        return found.startsWith("image/") && bytes.length <= LARGEST_DECORATION && part.getHeader("Content-ID", null) != null
                && !disposition(part).startsWith(Part.ATTACHMENT);
    }

    /** The names in a zip file stand uncompressed in it. */
    private static boolean holdsMacros(String found, byte[] bytes) {
        return found.equals(MediaTypes.DOCX) && new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("vbaProject.bin");
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
