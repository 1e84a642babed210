package org.compactdesk.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Text files as people send them. */
public final class PlainText {

    private static final Charset OFFICE = Charset.forName("windows-1252");

    private PlainText() {
    }

    /** The text of a file in UTF-8, in UTF-16 with its mark, or as an office program saves it; empty where the bytes are no text. */
    public static Optional<String> decode(byte[] file) {
        return decode(file, charsetOf(file)).filter(PlainText::isText);
    }

    /** How the letters of a text file are written down. */
    static Charset charsetOf(byte[] file) {
        if (hasMark(file, 0xFF, 0xFE) || hasMark(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return decode(file, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : OFFICE;
    }

    /** Whether there are no characters in it that no text has. */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7F || c == 0xFFFE);
    }

    /**
     * Line feeds at the ends of lines, a page's end as a blank line, composed accents, no byte order mark; quotation marks instead of
     * the modifier letters that look like them, a hyphen instead of the one that office programs keep lines together with.
     */
    public static String normalized(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Normalizer.normalize(plain.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\n")
                .replace('\u02bb', '\u2018').replace('\u02bc', '\u2019').replace('\u2011', '-'), Normalizer.Form.NFC);
    }

    private static boolean hasMark(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
