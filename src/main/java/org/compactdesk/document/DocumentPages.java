package org.compactdesk.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
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
    /** Those of yesterday's file leave room for today's. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(30);
    /** A small file may hold a picture larger than the memory, and a long text takes minutes to draw; both can be saved and opened. */
    private static final long MOST_PIXELS = 200_000_000;
    private static final long LONGEST_TEXT = 300_000;

    private final Documents documents;
    private final PdfPrinter printer;
    /** By the file's hash and the number of the page. */
    private final Cache<String, byte[]> pictures = Caffeine.newBuilder().maximumWeight(BYTES_KEPT).weigher((String page, byte[] png) -> png.length)
            .expireAfterAccess(KEPT_FOR).build();

    DocumentPages(Documents documents, PdfPrinter printer) {
        this.documents = documents;
        this.printer = printer;
    }

    /** How many pages can be shown; 0 where none can. */
    public int count(Document document) {
        return switch (document.mediaType()) {
            case MediaTypes.PDF, MediaTypes.TEXT -> withPdf(document, PDDocument::getNumberOfPages).orElse(0);
            case MediaTypes.PNG, MediaTypes.JPEG -> withImage(document, reader -> 1).orElse(0);
            default -> 0;
        };
    }

    /** A page as PNG, the first being 1; empty where there is no such page. */
    public Optional<byte[]> picture(Document document, int page) {
        String key = document.hash() + "/" + page;
        return Optional.ofNullable(pictures.getIfPresent(key)).or(() -> {
            Optional<byte[]> drawn = draw(document, page);
            drawn.ifPresent(png -> pictures.put(key, png));
            return drawn;
        });
    }

    private Optional<byte[]> draw(Document document, int page) {
        return switch (document.mediaType()) {
            case MediaTypes.PDF, MediaTypes.TEXT -> withPdf(document, pdf -> page(pdf, page)).flatMap(png -> png);
            case MediaTypes.PNG, MediaTypes.JPEG -> page == 1 ? image(document) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private interface Reading<F, T> {
        T read(F file) throws IOException;
    }

    /** Empty where the file cannot be read, for whatever reason: it came from outside. */
    private <T> Optional<T> withPdf(Document document, Reading<PDDocument, T> reading) {
        if (document.mediaType().equals(MediaTypes.TEXT) && document.size() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try (PDDocument pdf = Loader.loadPDF(pdf(document))) {
            return Optional.of(reading.read(pdf));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> withImage(Document document, Reading<ImageReader, T> reading) {
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(documents.content(document)))) {
            ImageReader reader = ImageIO.getImageReaders(content).next();
            try {
                reader.setInput(content);
                boolean bounded = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
                return bounded ? Optional.of(reading.read(reader)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private byte[] pdf(Document document) {
        byte[] content = documents.content(document);
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
        return withImage(document, reader -> png(fitting(coarsely(reader))));
    }

    /** Hardly finer than it is shown. */
    private static BufferedImage coarsely(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / WIDEST);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
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
}
