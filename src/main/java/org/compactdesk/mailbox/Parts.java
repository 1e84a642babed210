package org.compactdesk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.engine.Upload;
import org.compactdesk.files.Description;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.HtmlText;
import org.compactdesk.files.MailCharsets;
import org.compactdesk.kernel.Messages;

/**
 * A mail's parts: its text, the files that the desk hands on, and those that it keeps apart. A file is what its content says, whatever
 * its name and its sender claim; apart is only what would do harm.
 */
final class Parts {

    private static final int DEEPEST = 20;
    private static final int MOST = 500;
    private static final int MOST_FILES = 100;
    private static final int MOST_SLOW = 2;
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_HEADER = 20_000;
    private static final String PGP = "-----BEGIN PGP MESSAGE-----";
    /** 1.2.840.113549.1.7.3 and, with a proof that it was not changed, 1.2.840.113549.1.9.16.1.23. */
    private static final String ENVELOPED = "\\x2A\\x86\\x48\\x86\\xF7\\x0D\\x01(\\x07\\x03|\\x09\\x10\\x01\\x17)";
    private static final Set<String> ABOUT_A_LETTER = Set.of("message/delivery-status", "message/global-delivery-status", "text/rfc822-headers",
            "message/rfc822-headers", "message/rfc822", "message/global", "message/global-headers", "message/disposition-notification",
            "message/feedback-report");

    private final ForeignFiles files;
    private final List<Upload> attachments = new ArrayList<>();
    private final List<Upload> letterheads = new ArrayList<>();
    private final List<Upload> apart = new ArrayList<>();
    private final List<Upload> reported = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private String text = "";
    private String reportType;
    private boolean inReport;
    private int seen;
    private int slow;

    private Parts(ForeignFiles files) {
        this.files = files;
    }

    static Parts of(MimeMessage message, ForeignFiles files) throws MessagingException, IOException {
        Parts parts = new Parts(files);
        parts.text = parts.take(message, 0);
        return parts;
    }

    /** The words, in their order; null where there are none. */
    String text() {
        return text.isBlank() ? null : text.strip();
    }

    /** Sentences about what a person should know of the words. */
    List<String> remarks() {
        return List.copyOf(remarks);
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

    /** @return the words of it; the files in it are kept beside them */
    private String take(MimePart part, int depth) throws MessagingException, IOException {
        if (++seen > MOST || depth > DEEPEST) {
            throw new MessageReader.Unreadable("mail.aside.parts");
        }
        String type = type(part);
        if (type.startsWith("multipart/")) {
            return takeAll(part, type, depth);
        }
        if (inReport && ABOUT_A_LETTER.contains(type)) {
            reported.add(new Upload("report", type, bytes(part)));
            return "";
        }
        if (isBody(part, type)) {
            return words(part, type);
        }
        keep(part, type);
        return "";
    }

    private String takeAll(MimePart part, String type, int depth) throws MessagingException, IOException {
        boolean inAnother = inReport;
        if (type.equals("multipart/report") && reportType == null) {
            reportType = Optional.ofNullable(parameter(part, "report-type")).map(report -> report.toLowerCase(Locale.ROOT)).orElse("delivery-status");
            inReport = true;
        }
        if (type.equals("multipart/encrypted")) {
            remarks.add(Messages.of("mail.encrypted"));
        }
        // Not part.getContent(): that hands a part to whatever handler claims its type.
        MimeMultipart parts = BoundedMultipart.of(part.getDataHandler().getDataSource(), parameter(part, "boundary"));
        List<String> words = new ArrayList<>();
        for (int number = 0; number < parts.getCount(); number++) {
            words.add(take((MimeBodyPart) parts.getBodyPart(number), depth + 1));
        }
        inReport = inAnother;
        return type.equals("multipart/alternative") ? fullest(words) : bounded(words.stream().filter(each -> !each.isBlank()).collect(Collectors.joining("\n\n")));
    }

    /** The first of equals, which is the plainest (RFC 2046, 5.1.4); a blank one, or one that says less than half of another, is no equal. */
    private static String fullest(List<String> words) {
        return words.stream().reduce("", (fullest, next) -> fullest.isBlank() || length(next) > 2 * length(fullest) ? next : fullest);
    }

    private static long length(String words) {
        return words.chars().filter(Character::isLetterOrDigit).count();
    }

    private String words(MimePart part, String type) throws MessagingException, IOException {
        byte[] bytes = bytes(part);
        boolean html = type.equals("text/html");
        String said = parameter(part, "charset");
        MailCharsets.Words read = TextDecoding.text(bytes, said == null && html ? RawMail.charset(bytes) : said);
        String words = Uuencoded.taken(html ? HtmlText.of(bounded(read.text())) : read.text(), this::keep);
        if (read.doubt() != null && !words.isBlank()) {
            remarks.add(read.doubt());
        }
        if (words.contains(PGP)) {
            remarks.add(Messages.of("mail.encrypted"));
        }
        return bounded(words);
    }

    private static String bounded(String words) {
        return words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT);
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
            throw new MessageReader.Unreadable("mail.aside.files");
        }
        if (isEnveloped(type, bytes)) {
            remarks.add(Messages.of("mail.encrypted"));
        }
        String name = Optional.ofNullable(name(part)).orElse(unnamed(type));
        Description found = files.describe(type.equals("message/rfc822") && !name.endsWith(".eml") ? name + ".eml" : name, bytes);
        slow += found.has(Description.Kind.TOO_LONG) ? 1 : 0;
        if (slow > MOST_SLOW) {
            throw new MessageReader.Unreadable("mail.aside.slow");
        }
        List<Upload> where = found.isRefused() ? apart : isLetterhead(part, found) ? letterheads : attachments;
        where.add(new Upload(name, found.mediaType(), bytes));
    }

    /** One that stood in the text. */
    private void keep(String name, byte[] bytes) {
        if (bytes.length > 0 && attachments.size() + letterheads.size() + apart.size() < MOST_FILES) {
            String line = shortened(TextDecoding.line(name));
            Description found = files.describe(line, bytes);
            (found.isRefused() ? apart : attachments).add(new Upload(line, found.mediaType(), bytes));
        }
    }

    /** S/MIME: its first words say whether it is encrypted or only signed (RFC 5652, 4). */
    private static boolean isEnveloped(String type, byte[] bytes) {
        return type.matches("application/(x-)?pkcs7-mime")
                && new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1).matches("(?s).*" + ENVELOPED + ".*");
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

    /** Decoded; where Base64 is broken, as much of it as can be; where the encoding is none, as it stands there. */
    private static byte[] bytes(MimePart part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (MessagingException | IOException | RuntimeException broken) {
            try (InputStream stream = part instanceof MimeMessage message ? message.getRawInputStream() : ((MimeBodyPart) part).getRawInputStream()) {
                byte[] raw = stream.readAllBytes();
                return "base64".equalsIgnoreCase(part.getEncoding()) ? MailCharsets.base64(new String(raw, StandardCharsets.ISO_8859_1)) : raw;
            }
        }
    }

    /** In lower case; what says nothing, or nothing that can be read, is plain text (RFC 2045, 5.2). */
    private static String type(MimePart part) throws MessagingException {
        String header = header(part, "Content-Type");
        return header.isBlank() ? "text/plain" : header.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String disposition(MimePart part) throws MessagingException {
        return header(part, "Content-Disposition").strip().toLowerCase(Locale.ROOT);
    }

    private static String parameter(MimePart part, String name) throws MessagingException {
        try {
            return new ContentType(header(part, "Content-Type")).getParameter(name);
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    /** As it stands there, within what programs write; empty where there is none. */
    private static String header(MimePart part, String name) throws MessagingException {
        String value = Optional.ofNullable(part.getHeader(name, null)).orElse("");
        return value.substring(0, Math.min(value.length(), LONGEST_HEADER));
    }

    private static String name(MimePart part) throws MessagingException {
        try {
            String disposition = header(part, "Content-Disposition");
            String filename = disposition.isBlank() ? null : new ContentDisposition(disposition).getParameter("filename");
            String said = filename == null ? parameter(part, "name") : filename;
            return Optional.ofNullable(TextDecoding.line(said)).filter(name -> !name.isBlank()).map(Parts::shortened).orElse(null);
        } catch (ParseException | RuntimeException e) {
            return "unnamed";
        }
    }

    private static String shortened(String name) {
        return name.length() <= 2 * LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + name.substring(name.length() - LONGEST_NAME);
    }
}
