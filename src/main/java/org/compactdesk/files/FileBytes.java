package org.compactdesk.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Looks at a file's bytes as they stand, by no reader and in the time that their number takes. */
public final class FileBytes {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int SHORTEST_END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private FileBytes() {
    }

    /** The names of the files in an archive, not of files in these: they stand as they are in the directory at its end. */
    public static String names(byte[] zip) {
        return new String(directory(zip), StandardCharsets.ISO_8859_1);
    }

    /** All of the file where no directory is found. */
    private static byte[] directory(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - SHORTEST_END; at >= Math.max(0, zip.length - SHORTEST_END - LONGEST_COMMENT); at--) {
            int from = bytes.getInt(at) == END_OF_DIRECTORY ? bytes.getInt(at + 16) : -1;
            int length = bytes.getInt(at + 12);
            if (from >= 0 && length >= 0 && from <= at - length) {
                return Arrays.copyOfRange(zip, from, from + length);
            }
        }
        return zip;
    }

    /** Names of streams stand in an OLE file as they are, in UTF-16. */
    public static boolean holdsWide(byte[] file, String name) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** Up to so many bytes of a signature, taken out of the letters that carry it through the mail (PEM or bare Base64). */
    public static byte[] der(byte[] envelope, int most) {
        if (envelope.length == 0 || envelope[0] != '-' && envelope[0] != 'M') {
            return envelope;
        }
        int looked = (int) Math.min(envelope.length, 200L + 2L * most);
        String letters = new String(envelope, 0, looked, StandardCharsets.ISO_8859_1).replaceAll("-----[A-Z0-9 ]+-----", "").replaceAll("\\s+", "");
        try {
            return letters.startsWith("M") ? Base64.getDecoder().decode(letters.substring(0, letters.length() / 4 * 4)) : envelope;
        } catch (IllegalArgumentException other) {
            return envelope;
        }
    }
}
