package org.compactdesk.files.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.compactdesk.files.Description.Kind;

/** A zip file. */
final class Archive {

    /** How programs write names that they do not mark as UTF-8. */
    private static final Charset OLD = Charset.forName("IBM437");
    private static final int PIECE = 64 * 1024;

    private Archive() {
    }

    static void open(byte[] zip, Content content) throws IOException {
        if (isBomb(zip)) {
            content.say(Kind.BOMB);
            return;
        }
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), OLD)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory() && !isOfTheMachine(entry.getName()) && !content.add(name(entry.getName()), entries.readNBytes(content.room() + 1))) {
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

    /** Unpacked and thrown away: what a directory says of sizes is believed as little as the rest of it. */
    private static boolean isBomb(byte[] zip) {
        long unpacked = 0;
        byte[] piece = new byte[PIECE];
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), OLD)) {
            while (entries.getNextEntry() != null && !Bounds.isBomb(zip.length, unpacked)) {
                for (int read = 0; read >= 0 && !Bounds.isBomb(zip.length, unpacked); read = entries.read(piece)) {
                    unpacked += read;
                }
            }
        } catch (IOException broken) {
            // Whoever takes out what there is says so.
        }
        return Bounds.isBomb(zip.length, unpacked);
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
}
