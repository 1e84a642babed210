package org.compactdesk.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Text files as people send them. */
public final class PlainText {

    private static final Charset OFFICE = Charset.forName("windows-1252");

    private PlainText() {
    }

    /**
     * The text of a file in UTF-8, in UTF-16 with its mark, or as an office program saves it; empty where the bytes are no text. What is broken
     * in UTF-8 is U+FFFD.
     */
    public static Optional<String> decode(byte[] file) {
        return Optional.of(new String(file, charsetOf(file))).filter(PlainText::isText);
    }

    /** How the letters of a text file are written down. */
    public static Charset charsetOf(byte[] file) {
        if (hasMark(file, 0xFF, 0xFE) || hasMark(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : OFFICE;
    }

    /** A few broken bytes make no other encoding of it: an office program's file has hardly a sequence that UTF-8 would have, whole or cut short. */
    private static boolean isUtf8(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer letters = CharBuffer.allocate(file.length);
        int cutShort = 0;
        int strange = 0;
        for (CoderResult result = decoder.decode(bytes, letters, true); result.isError(); result = decoder.decode(bytes, letters, true)) {
            cutShort += result.length() > 1 ? 1 : 0;
            strange += result.length() > 1 ? 0 : 1;
            bytes.position(bytes.position() + result.length());
        }
        long whole = letters.flip().chars().filter(letter -> letter > 0x7F && !Character.isLowSurrogate((char) letter)).count();
        return strange == 0 || 2 * (whole + cutShort) >= strange;
    }

    /** Whether there are no characters in it that no text has. */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c < ' ' && "\n\r\t\f\u000B\u001E\u001F".indexOf(c) < 0 || c == 0x7F || c == 0xFFFE);
    }

    /**
     * Line feeds at the ends of lines, a page's end as a blank line, composed accents, no byte order mark; quotation marks instead of
     * the modifier letters that look like them, a hyphen instead of those that office programs keep lines together with.
     */
    public static String normalized(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Normalizer.normalize(plain.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\n").replace('\u000B', '\n')
                .replace('\u02bb', '\u2018').replace('\u02bc', '\u2019').replace('\u2011', '-').replace('\u001E', '-').replace("\u001F", ""), Normalizer.Form.NFC);
    }

    private static boolean hasMark(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
