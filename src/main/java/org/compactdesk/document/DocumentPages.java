package org.compactdesk.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/**
 * The pages of stored files as pictures, for a form to show them in place. PDF, plain text, PNG and JPEG have pages; other files and
 * broken ones have none. Pictures are kept in memory up to a bound, so that leafing through does not draw a page twice.
 */
@Component
public class DocumentPages {

    private static final float DOTS_PER_INCH = 110;
    private static final int WIDEST = 2400;
    private static final int BYTES_KEPT = 32 << 20;

    private final Documents documents;
    private final PdfPrinter printer;
    private final Pictures pictures = new Pictures();

    DocumentPages(Documents documents, PdfPrinter printer) {
        this.documents = documents;
        this.printer = printer;
    }

    /** How many pages can be shown; 0 where none can. */
    public int count(Document document) {
        return switch (document.mediaType()) {
            case MediaTypes.PDF, MediaTypes.TEXT -> withPdf(document, PDDocument::getNumberOfPages).orElse(0);
            case MediaTypes.PNG, MediaTypes.JPEG -> 1;
            default -> 0;
        };
    }

    /** A page as PNG, the first being 1; empty where there is no such page. */
    public Optional<byte[]> picture(Document document, int page) {
        String key = document.hash() + "/" + page;
        Optional<byte[]> kept = pictures.find(key);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<byte[]> drawn = draw(document, page);
        drawn.ifPresent(png -> pictures.keep(key, png));
        return drawn;
    }

    private Optional<byte[]> draw(Document document, int page) {
        return switch (document.mediaType()) {
            case MediaTypes.PDF, MediaTypes.TEXT -> withPdf(document, pdf -> page(pdf, page)).flatMap(png -> png);
            case MediaTypes.PNG, MediaTypes.JPEG -> page == 1 ? image(document) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private interface Reading<T> {
        T read(PDDocument pdf) throws IOException;
    }

    /** Empty where the file cannot be read, for whatever reason: it came from outside. */
    private <T> Optional<T> withPdf(Document document, Reading<T> reading) {
        try (PDDocument pdf = Loader.loadPDF(pdf(document))) {
            return Optional.of(reading.read(pdf));
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private byte[] pdf(Document document) {
        byte[] content = documents.content(document.id());
        if (document.mediaType().equals(MediaTypes.PDF)) {
            return content;
        }
        List<String> lines = PlainText.normalized(PlainText.decode(content).orElse("")).replace("\t", "    ").lines().toList();
        return printer.print("plain-text", Map.of("title", document.fileName(), "lines", lines));
    }

    private static Optional<byte[]> page(PDDocument pdf, int page) throws IOException {
        if (page < 1 || page > pdf.getNumberOfPages()) {
            return Optional.empty();
        }
        PDPage drawn = pdf.getPage(page - 1);
        float largest = Math.max(drawn.getCropBox().getWidth(), drawn.getCropBox().getHeight()) / 72;
        var renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        return Optional.of(png(renderer.renderImageWithDPI(page - 1, Math.min(DOTS_PER_INCH, WIDEST / largest))));
    }

    private Optional<byte[]> image(Document document) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(documents.content(document.id())));
            return Optional.ofNullable(image).map(DocumentPages::fitting).map(DocumentPages::png);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static BufferedImage fitting(BufferedImage image) {
        double scale = Math.min(1, (double) WIDEST / Math.max(image.getWidth(), image.getHeight()));
        var fitting = new BufferedImage(Math.max(1, (int) (image.getWidth() * scale)), Math.max(1, (int) (image.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = fitting.createGraphics();
        paper.drawImage(image, 0, 0, fitting.getWidth(), fitting.getHeight(), Color.WHITE, null);
        paper.dispose();
        return fitting;
    }

    private static byte[] png(BufferedImage image) {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pictures last looked at. */
    private static final class Pictures {

        private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
        private long bytes;

        synchronized Optional<byte[]> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        synchronized void keep(String key, byte[] png) {
            byte[] before = kept.put(key, png);
            bytes += png.length - (before == null ? 0 : before.length);
            for (var oldest = kept.values().iterator(); bytes > BYTES_KEPT && oldest.hasNext();) {
                bytes -= oldest.next().length;
                oldest.remove();
            }
        }
    }
}
