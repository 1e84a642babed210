package org.compactdesk.instrument;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Letters of UTF-8 that a program took for those of another encoding and wrote down so: "Ã©" where "é" was meant.
 *
 * @param found what stands there
 * @param meant what stood there before
 */
record Mojibake(String found, String meant) {

    private static final Pattern STRANGE = Pattern.compile("[^\\x00-\\x7F]+");
    /** What Western texts are made of beside ASCII: two accidental letters seldom make one of these. */
    private static final Pattern EXPECTED = Pattern.compile("[\\u00A0-\\u017F\\u2010-\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122\\uFEFF\\u0300-\\u036F]+");
    private static final List<Charset> TAKEN_FOR = Stream.of("windows-1252", "x-MacRoman", "IBM850", "IBM437", "windows-1251").filter(Charset::isSupported)
            .map(Charset::forName).toList();

    static Optional<Mojibake> in(String line) {
        Matcher strange = STRANGE.matcher(line);
        while (strange.find()) {
            Optional<String> meant = TAKEN_FOR.stream().flatMap(charset -> meant(strange.group(), charset).stream()).findFirst();
            if (meant.isPresent()) {
                return Optional.of(new Mojibake(strange.group(), meant.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> meant(String words, Charset takenFor) {
        try {
            ByteBuffer bytes = takenFor.equals(TAKEN_FOR.get(0)) ? office(words) : takenFor.newEncoder().encode(CharBuffer.wrap(words));
            String meant = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(meant).filter(letters -> EXPECTED.matcher(letters).matches());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Programs write the five places that Windows-1252 leaves open as the control characters of ISO 8859-1. */
    private static ByteBuffer office(String words) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.allocate(words.length() * 2);
        for (char letter : words.toCharArray()) {
            bytes.put(letter >= 0x80 && letter <= 0x9F ? ByteBuffer.wrap(new byte[] {(byte) letter})
                    : TAKEN_FOR.get(0).newEncoder().encode(CharBuffer.wrap(new char[] {letter})));
        }
        return bytes.flip();
    }
}
