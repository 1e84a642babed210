package org.compactdesk.mailbox;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Text out of a mail's bytes, whatever they claim to be, without what no text has. */
final class TextDecoding {

    private static final Charset OFFICE = Charset.forName("windows-1252");
    /** What turns the reading direction round, and can make one name look like another. */
    private static final String DISGUISE = "[\u202A-\u202E\u2066-\u2069\uFEFF]";

    private TextDecoding() {
    }

    /** A header's value on one line: unfolded, decoded (RFC 2047), without control characters. */
    static String line(String value) {
        if (value == null) {
            return null;
        }
        String line = decoded(MimeUtility.unfold(eightBit(value))).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
        return clean(line).strip();
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | RuntimeException undecodable) {
            return value;
        }
    }

    /** Headers are read byte by byte; many programs write UTF-8 into them unasked. */
    private static String eightBit(String value) {
        return value.chars().allMatch(c -> c < 256) && value.chars().anyMatch(c -> c > 127)
                ? guessed(value.getBytes(StandardCharsets.ISO_8859_1)) : value;
    }

    /** @param charset what the part says it is written in, or null */
    static String text(byte[] bytes, String charset) {
        String text = known(charset) ? strict(bytes, Charset.forName(charset)) : null;
        return clean((text == null ? guessed(bytes) : text).replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static boolean known(String charset) {
        try {
            return charset != null && Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    private static String guessed(byte[] bytes) {
        String text = strict(bytes, StandardCharsets.UTF_8);
        return text == null ? new String(bytes, OFFICE) : text;
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException | RuntimeException e) {
            return null;
        }
    }

    /** Line feeds and tabs stay; half a character, which no database takes, goes. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").replaceAll(DISGUISE, "").replaceAll("\\p{Cs}", "");
    }
}
