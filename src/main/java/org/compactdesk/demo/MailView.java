package org.compactdesk.demo;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.files.ForeignFiles;

/** A mail taken apart for the page: headers in plain words, both texts, what is enclosed. */
record MailView(String subject, String from, String to, String copies, String replyTo, Instant date, String messageId, boolean automatic,
        String text, String html, List<Enclosure> enclosures) {

    static MailView of(MimeMessage message) {
        try {
            Parts parts = new Parts();
            parts.take(message);
            return new MailView(message.getSubject(), names(message.getFrom()), names(message.getRecipients(RecipientType.TO)),
                    names(message.getRecipients(RecipientType.CC)), names(message.getReplyTo()), message.getSentDate().toInstant(),
                    message.getMessageID(), message.getHeader("Auto-Submitted") != null, parts.text, parts.html, List.copyOf(parts.enclosures));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param number from 0 */
    Optional<Enclosure> enclosure(int number) {
        return number >= 0 && number < enclosures.size() ? Optional.of(enclosures.get(number)) : Optional.empty();
    }

    private static String names(Address[] addresses) {
        return addresses == null ? null : Stream.of(addresses).map(InternetAddress.class::cast)
                .map(address -> address.getPersonal() == null ? address.getAddress() : address.getPersonal() + ", " + address.getAddress())
                .collect(Collectors.joining("; "));
    }

    /** A file that came with the letter. */
    record Enclosure(String name, String mediaType, byte[] bytes) {

        public List<Integer> pages(ForeignFiles files) {
            return IntStream.rangeClosed(1, files.describe(name, bytes).pages()).boxed().toList();
        }

        /** @param page from 1 */
        Optional<byte[]> picture(ForeignFiles files, int page) {
            return files.page(bytes, page).map(ForeignFiles.Page::png);
        }
    }

    private static final class Parts {

        private String text = "";
        private String html;
        private final List<Enclosure> enclosures = new ArrayList<>();

        private void take(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                Multipart parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    take(parts.getBodyPart(i));
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                String type = part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
                enclosures.add(new Enclosure(part.getFileName(), type, part.getInputStream().readAllBytes()));
            } else if (part.isMimeType("text/html")) {
                html = (String) part.getContent();
            } else if (part.isMimeType("text/plain")) {
                text = (String) part.getContent();
            }
        }
    }
}
