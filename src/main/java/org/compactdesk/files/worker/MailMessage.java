package org.compactdesk.files.worker;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.HtmlText;
import org.compactdesk.files.MailCharsets;

/** A message that was forwarded as one, or stands in a signature (RFC 5322). */
final class MailMessage {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 300;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Content.Found> enclosed = new ArrayList<>();
    private boolean whole = true;
    private int seen;

    private MailMessage() {
    }

    static void open(byte[] message, Content content) throws MessagingException, IOException {
        MimeMessage parsed = new MimeMessage(SESSION, new ByteArrayInputStream(message));
        MailMessage mail = new MailMessage();
        mail.take(parsed, 0);
        Words.add(content, header(parsed, "From"), header(parsed, "To"), header(parsed, "Date"), header(parsed, "Subject"),
                mail.text.toString().isBlank() ? HtmlText.of(mail.html.toString()) : mail.text.toString());
        mail.enclosed.forEach(file -> content.add(file.name(), file.bytes()));
        if (!mail.whole) {
            content.sayOnce(Kind.MORE_INSIDE);
        }
    }

    private void take(MimePart part, int depth) throws MessagingException, IOException {
        if (++seen > MOST_PARTS || depth > DEEPEST) {
            whole = false;
            return;
        }
        ContentType type = type(part);
        String name = name(part);
        boolean body = name == null && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        if (type.match("multipart/*")) {
            // Not part.getContent(): that hands a part to whatever handler claims its type.
            MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int number = 0; number < parts.getCount(); number++) {
                take((MimeBodyPart) parts.getBodyPart(number), depth + 1);
            }
        } else if (body && type.match("text/html")) {
            html.append(MailCharsets.read(bytes(part), type.getParameter("charset")).text()).append('\n');
        } else if (body && type.match("text/plain")) {
            text.append(MailCharsets.read(bytes(part), type.getParameter("charset")).text()).append('\n');
        } else if (type.match("message/rfc822")) {
            String message = Optional.ofNullable(name).orElse("forwarded");
            enclosed.add(new Content.Found(message.endsWith(".eml") ? message : message + ".eml", bytes(part)));
        } else {
            enclosed.add(new Content.Found(name, bytes(part)));
        }
    }

    private static byte[] bytes(MimePart part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (MessagingException | IOException | RuntimeException broken) {
            try (InputStream stream = part instanceof MimeMessage message ? message.getRawInputStream() : ((MimeBodyPart) part).getRawInputStream()) {
                return stream.readAllBytes();
            }
        }
    }

    private static ContentType type(MimePart part) throws MessagingException {
        try {
            return new ContentType(Optional.ofNullable(part.getHeader("Content-Type", null)).orElse("text/plain"));
        } catch (ParseException unreadable) {
            return new ContentType("text", "plain", null);
        }
    }

    private static String disposition(MimePart part) throws MessagingException {
        return Optional.ofNullable(part.getHeader("Content-Disposition", null)).orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String name(MimePart part) {
        try {
            return Optional.ofNullable(part.getFileName()).map(MailMessage::decoded).filter(name -> !name.isBlank()).orElse(null);
        } catch (MessagingException | RuntimeException unreadable) {
            return "unnamed";
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name, ", ")).map(MailMessage::decoded).orElse(null);
    }

    private static String decoded(String value) {
        try {
            boolean plain = value.chars().allMatch(c -> c < 128) || value.chars().anyMatch(c -> c > 255);
            return MimeUtility.decodeText(MimeUtility.unfold(plain ? value : MailCharsets.read(value.getBytes(StandardCharsets.ISO_8859_1), null).text()));
        } catch (UnsupportedEncodingException | RuntimeException undecodable) {
            return value;
        }
    }
}
