package org.compactdesk.files.worker;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.MediaTypes;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures of one or many pages: scans, faxes, photographs. */
final class Pictures {

    static final int WIDEST = 2400;
    /** A small file may hold a picture larger than the memory; it can be saved and opened. */
    private static final long MOST_PIXELS = 200_000_000;
    /** A letterhead's picture has fewer, a page of which anything could be read has more. */
    private static final long FEWEST_OF_A_PAGE = 250_000;
    private static final int UPRIGHT = 1;
    private static final int HATCH = 24;

    static {
        ImageIO.setUseCache(false);
    }

    private Pictures() {
    }

    /** @return how many pages it has; 0 where none can be shown */
    static int open(byte[] file, Content content) {
        Optional<int[]> size = with(file, reader -> new int[] {reader.getWidth(0), reader.getHeight(0)});
        if (size.isEmpty()) {
            content.say(ImageIO.getImageReadersByMIMEType(MediaTypes.of(file)).hasNext() ? Kind.DAMAGED : Kind.NOT_SHOWN);
            return 0;
        }
        long pixels = (long) size.get()[0] * size.get()[1];
        if (pixels > MOST_PIXELS) {
            content.say(Kind.TOO_LARGE);
            return 0;
        }
        if (pixels < FEWEST_OF_A_PAGE) {
            content.say(Kind.SMALL_PICTURE);
        }
        return MediaTypes.of(file).equals(MediaTypes.TIFF) ? with(file, reader -> pages(reader, content.mostPages())).orElse(1) : 1;
    }

    /** One by one, for a file may say that it never ends. */
    private static int pages(ImageReader reader, int most) {
        int pages = 1;
        try {
            while (pages <= most && reader.getWidth(pages) > 0) {
                pages++;
            }
        } catch (IOException | RuntimeException end) {
            return pages;
        }
        return pages;
    }

    static Optional<ForeignFiles.Page> draw(byte[] file, int page) {
        return with(file, reader -> draw(reader, file, page)).or(() -> page == 1 ? inPdf(file) : Optional.empty());
    }

    /** The first picture as it stands there. */
    static Optional<BufferedImage> read(byte[] file) {
        return with(file, reader -> reader.read(0));
    }

    static BufferedImage onWhite(BufferedImage picture) {
        return fitting(picture, picture.getWidth(), picture.getHeight(), UPRIGHT);
    }

    private static ForeignFiles.Page draw(ImageReader reader, byte[] file, int page) throws IOException {
        int number = page - 1;
        if ((long) reader.getWidth(number) * reader.getHeight(number) > MOST_PIXELS) {
            throw new IOException("It is larger than the memory");
        }
        int step = isOfThePlatform(reader) ? Math.max(1, Math.max(reader.getWidth(number), reader.getHeight(number)) / WIDEST) : 1;
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = fitting(reader.read(number, how), aspect(reader, number), orientation(reader, file, number));
        return page(picture, isWhite(picture));
    }

    private interface Reading<T> {
        T read(ImageReader reader) throws IOException;
    }

    /** By the first reader that can; the platform's own before others. */
    private static <T> Optional<T> with(byte[] file, Reading<T> reading) {
        List<ImageReader> readers = new ArrayList<>();
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageIO.getImageReaders(content).forEachRemaining(readers::add);
            readers.sort(Comparator.comparing((ImageReader reader) -> !isOfThePlatform(reader)));
            for (ImageReader reader : readers) {
                try {
                    content.seek(0);
                    reader.setInput(content);
                    return Optional.of(reading.read(reader));
                } catch (IOException | RuntimeException broken) {
                    // The next, if there is one.
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            readers.forEach(ImageReader::dispose);
        }
    }

    /** Others are trusted to read whole pictures only. */
    private static boolean isOfThePlatform(ImageReader reader) {
        return reader.getClass().getName().startsWith("com.sun.");
    }

    /** The PDF library knows colours that the platform's reader does not, as printers separate them. */
    private static Optional<ForeignFiles.Page> inPdf(byte[] file) {
        try (PDDocument pdf = new PDDocument()) {
            BufferedImage picture = JPEGFactory.createFromByteArray(pdf, file).getImage();
            return Optional.of(page(fitting(picture, 1, exif(file)), false));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** How much wider than high a dot is: a fax has more lines across than down. */
    private static double aspect(ImageReader reader, int page) {
        return standard(reader, page, "PixelAspectRatio").map(Double::valueOf).filter(ratio -> ratio > 0.2 && ratio < 5).orElse(1.0);
    }

    /** From 1 to 8, as TIFF and EXIF count. */
    private static int orientation(ImageReader reader, byte[] file, int page) {
        String turned = standard(reader, page, "ImageOrientation").orElse("Normal");
        return switch (turned) {
            case "FlipH" -> 2;
            case "Rotate180" -> 3;
            case "FlipV" -> 4;
            case "FlipHRotate90" -> 5;
            case "Rotate270" -> 6;
            case "FlipVRotate90" -> 7;
            case "Rotate90" -> 8;
            default -> page == 0 ? exif(file) : UPRIGHT;
        };
    }

    private static Optional<String> standard(ImageReader reader, int page, String what) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(page);
            NodeList found = ((Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName)).getElementsByTagName(what);
            return found.getLength() == 0 ? Optional.empty() : Optional.of(((Element) found.item(0)).getAttribute("value"));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private static int exif(byte[] file) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
            return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                    .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).filter(turned -> turned != null).findFirst().orElse(UPRIGHT);
        } catch (ImageProcessingException | IOException | RuntimeException none) {
            return UPRIGHT;
        }
    }

    /** Upright, with square dots, no wider or higher than is shown, on white. */
    private static BufferedImage fitting(BufferedImage image, double aspect, int orientation) {
        double width = image.getWidth() * Math.max(1, aspect);
        double height = image.getHeight() * Math.max(1, 1 / aspect);
        double scale = Math.min(1, WIDEST / Math.max(width, height));
        return fitting(image, Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)), orientation);
    }

    private static BufferedImage fitting(BufferedImage image, int across, int down, int orientation) {
        boolean lying = orientation > 4;
        var fitting = new BufferedImage(lying ? down : across, lying ? across : down, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = fitting.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, fitting.getWidth(), fitting.getHeight());
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paper.transform(turned(orientation, across, down));
        paper.drawImage(image, 0, 0, across, down, null);
        paper.dispose();
        return fitting;
    }

    /** From how a picture of this size lies in its file to how it is looked at. */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    static boolean isWhite(BufferedImage picture) {
        int[] line = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int dot : picture.getRGB(0, y, line.length, 1, line, 0, line.length)) {
                if ((dot & 0xFFFFFF) != 0xFFFFFF) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @param flawed whether something on it is not to be seen */
    static ForeignFiles.Page page(BufferedImage picture, boolean flawed) {
        if (flawed) {
            hatch(picture);
        }
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return new ForeignFiles.Page(png.toByteArray(), !flawed, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hatch(BufferedImage picture) {
        Graphics2D paper = picture.createGraphics();
        paper.setColor(new Color(160, 160, 160));
        paper.setStroke(new BasicStroke(2));
        for (int at = 0; at < picture.getWidth() + picture.getHeight(); at += HATCH) {
            paper.drawLine(at, 0, at - picture.getHeight(), picture.getHeight());
        }
        paper.dispose();
    }
}
