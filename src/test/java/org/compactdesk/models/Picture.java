package org.compactdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What is drawn and the picture of it that stands beside it. The picture says what it was drawn from, to the byte. */
public record Picture(Path source) {

    /** Draws them all. */
    public static final String COMMAND = "mvn -Ppictures test";

    /** Where the pictures stand that show more than one model. */
    static final Path OVERVIEWS = Path.of("src", "site", "resources", "images");

    /** Of every model, every decision table and every overview. */
    static List<Picture> all() {
        return Stream.of(Model.files(Model.FOLDER, ".bpmn"), Model.files(Model.FOLDER, ".dmn"), Model.files(OVERVIEWS, ".bpmn"),
                Model.files(OVERVIEWS, ".puml")).flatMap(List::stream).map(Picture::new).toList();
    }

    Path file() {
        return source.resolveSibling(name().substring(0, name().lastIndexOf('.')) + ".svg");
    }

    boolean isOf(String ending) {
        return name().endsWith(ending);
    }

    boolean isOverview() {
        return source.startsWith(OVERVIEWS);
    }

    String content() {
        return read(source);
    }

    void write(String svg) {
        try {
            Files.writeString(file(), svg.replaceFirst("<svg[^>]*>", "$0\n" + mark()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUpToDate() {
        return Files.exists(file()) && read(file()).contains(mark());
    }

    private String mark() {
        try {
            // the same where Git writes other ends of lines
            byte[] bytes = content().replace("\r", "").getBytes(StandardCharsets.UTF_8);
            return "<!-- " + name() + " " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + " -->";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name() {
        return source.getFileName().toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
