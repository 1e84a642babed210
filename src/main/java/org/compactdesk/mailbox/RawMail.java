package org.compactdesk.mailbox;

import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it came, on disk until it is closed: it may be as large as what memory there is, and is read from there piece by piece. What
 * can be told of its bytes before anything of it is parsed is told while they go by.
 */
final class RawMail implements AutoCloseable {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 64 * 1024;

    private final Path file;
    private boolean whole;
    private long size;
    private long bodyAt = -1;
    private int boundaries;

    private RawMail(Path file) {
        this.file = file;
    }

    /** @param largest how much of it is kept at most */
    static RawMail of(InputStream mail, long largest) throws IOException {
        RawMail raw = new RawMail(Files.createTempFile("mail", ".eml"));
        try {
            raw.keep(mail, largest);
            return raw;
        } catch (IOException | RuntimeException | Error broken) {
            raw.close();
            throw broken;
        }
    }

    private void keep(InputStream mail, long largest) throws IOException {
        byte[] piece = new byte[LOOKED_AT];
        int last = 0;
        int beforeLast = 0;
        try (OutputStream kept = new BufferedOutputStream(Files.newOutputStream(file))) {
            int read = 0;
            while (size < largest && (read = mail.read(piece, 0, (int) Math.min(piece.length, largest - size))) >= 0) {
                for (int at = 0; at < read; at++) {
                    int octet = piece[at];
                    if (bodyAt < 0 && octet == '\n' && (last == '\n' || last == '\r' && beforeLast == '\n')) {
                        bodyAt = size + at + 1;
                    }
                    boundaries += octet == '-' && last == '-' && (beforeLast == '\n' || beforeLast == '\r') ? 1 : 0;
                    beforeLast = last;
                    last = octet;
                }
                kept.write(piece, 0, read);
                size += read;
            }
            whole = read < 0 || mail.read() < 0;
        }
        bodyAt = bodyAt < 0 ? size : bodyAt;
    }

    Path file() {
        return file;
    }

    /** Whether there is no more of it than is kept. */
    boolean isWhole() {
        return whole;
    }

    long size() {
        return size;
    }

    /** Where the body begins: behind the first empty line, or at the end where there is none. */
    long bodyAt() {
        return bodyAt;
    }

    /** How many lines may be boundaries of parts; at least as many as there are. */
    int boundaries() {
        return boundaries;
    }

    /** From which its parts can be read where they lie; whoever closes it closes all. */
    SharedFileInputStream shared() throws IOException {
        return new SharedFileInputStream(file.toFile());
    }

    InputStream from(long position) throws IOException {
        InputStream stream = Files.newInputStream(file);
        stream.skipNBytes(position);
        return stream;
    }

    byte[] beginning(long most) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes((int) Math.min(most, size));
        }
    }

    /** What its first text says it is written in, or null. */
    String charset() throws IOException {
        return charset(beginning(LOOKED_AT));
    }

    static String charset(byte[] beginning) {
        Matcher said = CHARSET.matcher(new String(beginning, 0, Math.min(beginning.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        return said.find() ? said.group(1) : null;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
