package org.compactdesk.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.compactdesk.document.PdfPrinter;

/** The texts that tests read: the real documents beside the project, where they are there, and our own samples. */
public final class Texts {

    private static final Path SEEDS = Path.of("../shared/seeds");

    private Texts() {
    }

    /** Whether the real documents are there; where they are asked for ({@code DESK_REQUIRE_SEEDS=true}) they must be. */
    public static boolean haveSeeds() {
        if (!Files.isDirectory(SEEDS) && Boolean.parseBoolean(System.getenv("DESK_REQUIRE_SEEDS"))) {
            throw new IllegalStateException("No " + SEEDS.toAbsolutePath().normalize());
        }
        return Files.isDirectory(SEEDS);
    }

    private static final Path CASES = Path.of("../shared/cases/texts");

    /** Whether the real documents with one thing changed are there; as with {@link #haveSeeds()}. */
    public static boolean haveCases() {
        return haveSeeds() && Files.isDirectory(CASES);
    }

    /** One of them, as the bytes of its file: {@code c01}. */
    static byte[] changed(String number) {
        try (Stream<Path> files = Files.list(CASES)) {
            return Files.readAllBytes(files.filter(file -> file.getFileName().toString().startsWith(number + "-")).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String seedCompact() {
        return read(SEEDS.resolve("compact.txt"));
    }

    /** Without the line above the Secretary-General's name that the scanner made of a signature: what its drafter puts right. */
    public static String seedCompactPutRight() {
        return seedCompact().replaceFirst("(?m)^\\tAuthoris.*\\R", "");
    }

    public static String seedNote() {
        return read(SEEDS.resolve("note-verbale-DFS-OASG-2017-0484.txt"));
    }

    public static String sampleCompact() {
        return read(Path.of("src/main/resources/samples/compact.txt"));
    }

    public static String sampleNote() {
        return read(Path.of("src/main/resources/samples/note-verbale.txt"));
    }

    public static String sampleCompact(String language) {
        return translated("compact", language);
    }

    public static String sampleNote(String language) {
        return translated("note-verbale", language);
    }

    /** What draws them. */
    public static Papers papers() {
        return new Papers(new PdfPrinter());
    }

    private static String translated(String name, String language) {
        return read(Path.of("src/main/resources/samples/" + name + (language.equals("en") ? "" : "." + language) + ".txt"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
