package org.compactdesk.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.compactdesk.files.Description.Kind;

/** A zip file. */
final class Archive {

    /** How programs write names that they do not mark as UTF-8. */
    private static final Charset OLD = Charset.forName("IBM437");
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LENGTH_OF_AN_ENTRY = 46;
    private static final int SHORTEST_END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Archive() {
    }

    static void open(byte[] zip, Content content) throws IOException {
        long unpacked = unpacked(zip);
        if (unpacked > Bounds.MOST_BYTES && Bounds.isBomb(zip.length, unpacked)) {
            content.say(Kind.BOMB);
            return;
        }
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), OLD)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory() && !isOfTheMachine(entry.getName()) && !take(zip, entry, entries, content)) {
                    return;
                }
            }
        } catch (ZipException unread) {
            content.say(unread.getMessage() != null && unread.getMessage().contains("encrypted") ? Kind.LOCKED : Kind.DAMAGED);
        } catch (IOException brokenOff) {
            content.say(Kind.DAMAGED);
        }
        if (content.files().isEmpty() && content.remarks().isEmpty()) {
            content.say(Kind.NOT_OPENED);
        }
    }

    private static boolean take(byte[] zip, ZipEntry entry, ZipInputStream entries, Content content) throws IOException {
        int room = content.room();
        byte[] unpacked = entries.readNBytes(room + 1);
        if (unpacked.length > room && Bounds.isBomb(zip.length, unpacked.length)) {
            content.say(Kind.BOMB);
            return false;
        }
        return content.add(name(entry.getName()), unpacked);
    }

    /** What a file manager adds for itself. */
    private static boolean isOfTheMachine(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    /** Many programs write UTF-8 without saying so. */
    private static String name(String read) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(OLD.newEncoder().encode(CharBuffer.wrap(read))).toString();
        } catch (CharacterCodingException marked) {
            return read;
        }
    }

    /** The names of the files in it, not of files in these: they stand as they are in the directory at its end. */
    static String names(byte[] zip) {
        return new String(directory(zip).array(), StandardCharsets.ISO_8859_1);
    }

    /** How large all of it says to be. */
    private static long unpacked(byte[] zip) {
        ByteBuffer directory = directory(zip);
        long sum = 0;
        for (int at = 0; at + LENGTH_OF_AN_ENTRY <= directory.limit() && directory.getInt(at) == ENTRY;
                at += LENGTH_OF_AN_ENTRY + unsigned(directory, at + 28) + unsigned(directory, at + 30) + unsigned(directory, at + 32)) {
            sum += Integer.toUnsignedLong(directory.getInt(at + 24));
        }
        return sum;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    /** All of the file where no directory is found. */
    private static ByteBuffer directory(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - SHORTEST_END; at >= Math.max(0, zip.length - SHORTEST_END - LONGEST_COMMENT); at--) {
            int from = bytes.getInt(at) == END_OF_DIRECTORY ? bytes.getInt(at + 16) : -1;
            int length = bytes.getInt(at + 12);
            if (from >= 0 && length >= 0 && from <= at - length) {
                return ByteBuffer.wrap(Arrays.copyOfRange(zip, from, from + length)).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        return bytes;
    }
}
