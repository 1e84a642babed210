package org.compactdesk.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.kernel.MailAddresses;

/** What a mail's own headers say, each bounded. */
final class Headers {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,290}>");
    private static final int LONGEST = 20_000;
    private static final int LONGEST_SENDER = 4_000;
    private static final int MOST_IDS = 100;

    /** The first of each name. */
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String charset;

    private Headers(Enumeration<Header> headers, String charset) {
        headers.asIterator().forEachRemaining(header -> this.headers.putIfAbsent(header.getName(), Objects.toString(header.getValue(), "")));
        this.charset = charset;
    }

    static Headers of(InternetHeaders headers) {
        return new Headers(headers.getAllHeaders(), null);
    }

    /** @param charset what the mail's text is written in, or null */
    static Headers of(MimeMessage message, String charset) throws MessagingException {
        return new Headers(message.getAllHeaders(), charset);
    }

    /** The first of this name, as it stands there; empty where there is none. */
    String raw(String name) {
        String value = headers.getOrDefault(name, "");
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    boolean has(String name) {
        return !raw(name).isBlank();
    }

    String subject() {
        return has("Subject") ? line(raw("Subject")) : null;
    }

    /** {@code Name <address>}; several as they stand there, which is nobody's address; null where the mail names none. */
    String sender() {
        return Stream.of("From", "Sender", "Return-Path").filter(this::has).findFirst().map(this::raw).map(this::sender).orElse(null);
    }

    private String sender(String value) {
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(value.substring(0, Math.min(value.length(), LONGEST_SENDER)), false);
            return addresses.length == 0 ? line(value) : Stream.of(addresses).map(this::written).collect(Collectors.joining(", "));
        } catch (AddressException | RuntimeException e) {
            return line(value);
        }
    }

    private String written(InternetAddress address) {
        String plain = line(address.getAddress()).replaceAll("[<>]", "");
        String name = address.getPersonal() == null ? "" : line(personal(address)).replaceAll("[<>]", "").strip();
        return name.isEmpty() ? plain : name + " <" + plain + ">";
    }

    /** As it stands there: an address decodes each encoded word by itself, and not what programs call by another name. */
    private static String personal(InternetAddress address) {
        String written = address.toString();
        String name = written.substring(0, Math.max(0, written.lastIndexOf('<'))).strip();
        return name.startsWith("\"") && name.endsWith("\"") && name.length() > 1
                ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1") : name;
    }

    private String line(String value) {
        return TextDecoding.line(value, charset);
    }

    /** Whether nobody is to answer it (RFC 5321, 4.5.5). */
    boolean hasNullReturnPath() {
        return raw("Return-Path").strip().equals("<>");
    }

    String messageId() {
        return ids("Message-ID").findFirst().orElse(null);
    }

    /** What it says it answers, the letter itself first, then the thread from its end. */
    List<String> answers() {
        List<String> thread = ids("References").collect(Collectors.toList());
        Collections.reverse(thread);
        return Stream.concat(ids("In-Reply-To"), thread.stream()).distinct().limit(MOST_IDS).toList();
    }

    /** Where it came to: what the last servers wrote down of its way, then what its sender says. */
    List<String> cameTo() {
        return Stream.of("Delivered-To", "X-Original-To", "Envelope-To", "To").map(this::raw).flatMap(MailAddresses::in).distinct().limit(MOST_IDS).toList();
    }

    private Stream<String> ids(String name) {
        return ID.matcher(raw(name)).results().map(MatchResult::group);
    }
}
