package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.compactdesk.files.Description;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.incoming.ReadMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail of 39 MB is read from disk: with less than twice its own size of memory, by a process of its own, and nothing of it stays there. */
class LargeMailTest {

    private static final int FILES = 4;
    private static final int LARGE = 7 * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void isReadWithinLittleMemory() throws Exception {
        Path mail = folder.resolve("large.eml");
        write(mail);
        assertThat(Files.size(mail)).isGreaterThan(37L * 1024 * 1024);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LargeMailTest.class.getName(), mail.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).endsWith("LETTER, 4 files of 29360128");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(file -> file.toString().endsWith(".eml"))).isEmpty();
        }
    }

    @Test
    void nothingStaysOnDiskWhereItBreaksOff() throws Exception {
        long before = mails();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The server is gone");
            }
        };
        assertThat(catchThrowable(() -> RawMail.of(broken, 100))).isInstanceOf(IOException.class);
        OnDisk.read(("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(60)).getBytes(StandardCharsets.UTF_8));
        assertThat(mails()).isEqualTo(before);
    }

    private static long mails() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("mail\\d+\\.eml")).count();
        }
    }

    private static void write(Path mail) throws IOException {
        byte[] noise = new byte[LARGE];
        new Random(39).nextBytes(noise);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mail))) {
            out.write("From: a@example.org\r\nSubject: Copies\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nEnclosed.\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int file = 0; file < FILES; file++) {
                out.write("--b\r\nContent-Type: application/octet-stream; name=copy.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(Base64.getMimeEncoder().encode(noise));
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The process of its own. What is in the files is another's part. */
    public static void main(String[] mail) throws IOException {
        ForeignFiles unopened = new ForeignFiles() {
            @Override
            public Description open(String name, byte[] file) {
                return new Description("application/octet-stream", 0, List.of(), List.of());
            }

            @Override
            public Description describe(String name, byte[] file) {
                return new Description("application/octet-stream", 0, List.of(), List.of());
            }

            @Override
            public Optional<Page> page(byte[] file, int page) {
                return Optional.empty();
            }
        };
        try (InputStream stream = Files.newInputStream(Path.of(mail[0])); RawMail raw = RawMail.of(stream, Long.MAX_VALUE)) {
            ReadMessage read = new MessageReader(unopened).read(raw, Instant.EPOCH);
            System.out.print(read.nature() + ", " + read.attachments().size() + " files of " + read.attachments().stream().mapToLong(file -> file.bytes().length).sum());
        }
    }
}
