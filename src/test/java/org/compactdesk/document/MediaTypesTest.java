package org.compactdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.compactdesk.files.MediaTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @Test
    void aTypeIsFoundInTheContent() throws Exception {
        assertThat(MediaTypes.of("%PDF-1.7\n%…".getBytes(StandardCharsets.UTF_8))).isEqualTo(MediaTypes.PDF);
        assertThat(MediaTypes.of("Plain words.\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(MediaTypes.TEXT);
        assertThat(MediaTypes.of("Türkiye – Côte".getBytes(Charset.forName("windows-1252")))).isEqualTo(MediaTypes.TEXT);
        assertThat(MediaTypes.of(image("png"))).isEqualTo(MediaTypes.PNG);
        assertThat(MediaTypes.of(image("jpg"))).isEqualTo(MediaTypes.JPEG);
        assertThat(MediaTypes.of(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(MediaTypes.DOCX);
        assertThat(MediaTypes.of(zip("other.txt"))).isEqualTo("application/zip");
    }

    @Test
    void aPageOfTheWebIsNeverTakenForPlainText() {
        assertThat(MediaTypes.of("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(MediaTypes.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"C:\\Users\\x\\signed copy.pdf,signed copy.pdf", "../../etc/passwd,passwd", "Côte d'Ivoire.pdf,Côte d'Ivoire.pdf",
            "..hidden,hidden", "'a\"b<c>.pdf',abc.pdf", "'   ',document"})
    void aFileNameIsMadeSafe(String given, String safe) {
        assertThat(FileName.safe(given)).isEqualTo(safe);
    }

    @Test
    void aLongFileNameKeepsItsEnding() {
        assertThat(FileName.safe("x".repeat(400) + ".pdf")).hasSize(150).endsWith(".pdf");
    }

    static byte[] image(String format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
