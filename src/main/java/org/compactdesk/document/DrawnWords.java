package org.compactdesk.document;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads papers of the {@link PdfPrinter} back. What is drawn is read from the strokes of its pages, whose codes are the glyphs of the
 * whole fonts; what is written, by PDFBox's own reader, which takes as long as drawing.
 */
public final class DrawnWords {

    /** The character of each glyph, by the font's name. */
    private static final Map<String, int[]> CHARACTERS = Stream.of(PdfPrinter.REGULAR, PdfPrinter.ITALIC, PdfPrinter.SEMIBOLD)
            .map(PdfPrinter::parsed).collect(toMap(DrawnWords::name, DrawnWords::characters));

    private DrawnWords() {
    }

    /** The words of each page of a drawn document that is not written yet, a line feed between two strokes. */
    public static List<String> in(PDDocument drawn) {
        List<String> pages = new ArrayList<>();
        try {
            for (PDPage page : drawn.getPages()) {
                pages.add(words(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** The words of a written paper. */
    public static String in(byte[] paper) {
        try (PDDocument written = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(PDPage page) throws IOException {
        StringBuilder words = new StringBuilder();
        List<Object> operands = new ArrayList<>();
        int[] font = null;
        PDFStreamParser strokes = new PDFStreamParser(page);
        for (Object token = strokes.parseNextToken(); token != null; token = strokes.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
                case "Tf" -> font = CHARACTERS.get(name((COSName) operands.get(0), page.getResources()));
                case "Tj", "TJ" -> read(operands.get(0), font, words.append(words.isEmpty() ? "" : "\n"));
                default -> { }
            }
            operands.clear();
        }
        return words.toString();
    }

    /** Without the mark of a subset; of the dictionary alone, for the font itself is not in the document yet. */
    private static String name(COSName font, PDResources resources) {
        return resources.getCOSObject().getCOSDictionary(COSName.FONT).getCOSDictionary(font).getNameAsString(COSName.BASE_FONT)
                .replaceFirst("^[A-Z]{6}\\+", "");
    }

    private static String name(TrueTypeFont font) {
        try {
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Object shown, int[] font, StringBuilder words) {
        if (shown instanceof COSArray parts) {
            parts.forEach(part -> read(part, font, words));
        } else if (shown instanceof COSString codes) {
            byte[] bytes = codes.getBytes();
            for (int i = 0; i + 1 < bytes.length; i += 2) {
                words.appendCodePoint(font[(bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff]);
            }
        }
    }

    /** Where a glyph stands for several characters, the first: a space for a no-break space, too. */
    private static int[] characters(TrueTypeFont font) {
        try {
            var letters = font.getUnicodeCmapLookup();
            return IntStream.range(0, font.getNumberOfGlyphs()).map(glyph -> {
                List<Integer> codes = letters.getCharCodes(glyph);
                return codes == null ? '\ufffd' : codes.stream().mapToInt(Integer::intValue).min().orElseThrow();
            }).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
