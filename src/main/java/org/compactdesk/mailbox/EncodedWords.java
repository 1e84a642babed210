package org.compactdesk.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.files.MailCharsets;

/**
 * The encoded words of a header (RFC 2047). Those that follow each other in one character set are one run of bytes: many programs cut
 * between two bytes of a letter, and some within the four letters of Base64.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([\\w.:()-]{1,60})(?:\\*[\\w-]{0,20})?\\?([bBqQ])\\?([^?]{0,5000})\\?=");
    private static final Pattern OCTET = Pattern.compile("=([0-9A-Fa-f]{2})");

    private final StringBuilder words = new StringBuilder();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private String base64 = "";
    private String charset;

    private EncodedWords() {
    }

    static String decoded(String value) {
        return value.contains("=?") ? new EncodedWords().of(value) : value;
    }

    private String of(String value) {
        Matcher word = WORD.matcher(value);
        int end = 0;
        while (word.find()) {
            String between = value.substring(end, word.start());
            if (!between.isBlank() || end == 0) {
                endRun();
                words.append(between);
            }
            if (!word.group(1).equalsIgnoreCase(charset)) {
                endRun();
            }
            charset = word.group(1);
            add(word.group(2).equalsIgnoreCase("B"), word.group(3));
            end = word.end();
        }
        endRun();
        return words.append(value, end, value.length()).toString();
    }

    private void add(boolean isBase64, String text) {
        if (isBase64) {
            base64 += text;
            if (text.endsWith("=") || base64.length() % 4 == 0) {
                endBase64();
            }
        } else {
            endBase64();
            run.writeBytes(OCTET.matcher(text.replace('_', ' ')).replaceAll(octet -> Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(octet.group(1), 16)))).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void endBase64() {
        run.writeBytes(MailCharsets.base64(base64));
        base64 = "";
    }

    private void endRun() {
        endBase64();
        if (run.size() > 0) {
            words.append(MailCharsets.read(run.toByteArray(), charset).text());
            run.reset();
        }
        charset = null;
    }
}
