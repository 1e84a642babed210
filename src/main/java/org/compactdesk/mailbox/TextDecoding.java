package org.compactdesk.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import org.compactdesk.files.MailCharsets;

/** Text out of a mail's bytes, whatever they claim to be, without what no text has. */
final class TextDecoding {

    /** What turns the reading direction round, and can make one name look like another. */
    private static final String DISGUISE = "[\u202A-\u202E\u2066-\u2069\uFEFF]";

    /** What a person reads of a line is a hundredth of it. */
    private static final int LONGEST_LINE = 20_000;

    private TextDecoding() {
    }

    static String line(String value) {
        return line(value, null);
    }

    /**
     * A header's value on one line: unfolded, decoded (RFC 2047), without control characters.
     *
     * @param charset what the mail's text says it is written in, or null: headers that hold eight bits unasked mostly are too
     */
    static String line(String value, String charset) {
        if (value == null) {
            return null;
        }
        String line = EncodedWords.decoded(MimeUtility.unfold(eightBit(value.substring(0, Math.min(value.length(), LONGEST_LINE)), charset))).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
        return clean(line).strip();
    }

    /** Headers are read byte by byte. */
    private static String eightBit(String value, String charset) {
        if (value.chars().anyMatch(letter -> letter > 255) || value.chars().allMatch(letter -> letter < 128)) {
            return value;
        }
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        MailCharsets.Words asSuch = MailCharsets.read(bytes, null);
        return asSuch.doubt() == null || charset == null ? asSuch.text() : MailCharsets.read(bytes, charset).text();
    }

    /** @param charset what the part says it is written in, or null */
    static MailCharsets.Words text(byte[] bytes, String charset) {
        MailCharsets.Words words = MailCharsets.read(bytes, charset);
        return new MailCharsets.Words(clean(words.text().replace("\r\n", "\n").replace('\r', '\n')), words.doubt());
    }

    /** Line feeds and tabs stay; half a character, which no database takes, goes. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").replaceAll(DISGUISE, "").replaceAll("\\p{Cs}", "");
    }
}
