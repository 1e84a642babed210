package org.compactdesk.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerFactory;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Draws papers: a template of {@code templates/papers} becomes a tagged PDF with its fonts embedded. The same template with the same
 * words gives the same bytes: nothing in them tells when they were drawn. Safe for many threads at once.
 */
@Component
public class PdfPrinter {

    /**
     * The letters U+02BB and U+02BC are taken out of the fonts' character maps: they look like quotation marks, and every ’ of a paper
     * would be read back as one of them.
     */
    private static final String FAMILY = "Source Serif";
    static final byte[] REGULAR = resource("/fonts/SourceSerif4-Regular.ttf");
    static final byte[] ITALIC = resource("/fonts/SourceSerif4-Italic.ttf");
    static final byte[] SEMIBOLD = resource("/fonts/SourceSerif4-SemiBold.ttf");
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Parsing a font takes longer than drawing a page, and a parsed font is not safe for two threads. */
    private static final ThreadLocal<Fonts> FONTS = ThreadLocal.withInitial(Fonts::new);

    static {
        // The PDF library looks for a transformer through the whole class path, once for every paper, unless one is named.
        System.setProperty(TransformerFactory.class.getName(), TransformerFactory.newDefaultInstance().getClass().getName());
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates = templates();

    /**
     * Draws a paper.
     *
     * @param paper name of the template, such as "letter"
     * @param model what the template asks for; each template says so in its first lines
     * @return the PDF
     */
    public byte[] print(String paper, Map<String, Object> model) {
        return draw(html(paper, model), document -> { });
    }

    /** As {@link #print}, with the words that were drawn: read before the paper is written, which costs a tenth of reading its bytes. */
    public PrintedPaper printAndRead(String paper, Map<String, Object> model) {
        List<String> pages = new ArrayList<>();
        byte[] pdf = draw(html(paper, model), document -> pages.addAll(DrawnWords.in(document)));
        return new PrintedPaper(pdf, pages);
    }

    private String html(String paper, Map<String, Object> model) {
        return templates.process(paper, new Context(Locale.ENGLISH, model));
    }

    /** What the fonts have a letter for; the three have the same. */
    static BitSet letters() {
        try {
            CmapLookup letters = parsed(REGULAR).getUnicodeCmapLookup();
            return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(character -> letters.getGlyphId(character) > 0)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param before what is done with the drawn document before it is written */
    private static byte[] draw(String html, Consumer<PDDocument> before) {
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.setDocumentId((long) html.hashCode());
            Fonts fonts = FONTS.get();
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFont(fonts.regular(document), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(fonts.italic(document), FAMILY, 400, FontStyle.ITALIC, true);
            builder.useFont(fonts.semibold(document), FAMILY, 600, FontStyle.NORMAL, true);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(COLOURS);
            builder.useUnicodeLineBreaker(new AtSpaces());
            builder.withProducer("Compact Desk");
            builder.withW3cDocument(parse(html), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                forgetWhen(document);
                before.accept(document);
                document.save(pdf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Takes the time of drawing out of both places that carry it, so that equal papers are equal files. */
    private static void forgetWhen(PDDocument document) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(null);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String timeless = xmp.replaceAll("(?<!\\s)\\s*<xmp:CreateDate>[^<]*</xmp:CreateDate>", "");
        metadata.importXMPMetadata(timeless.getBytes(StandardCharsets.UTF_8));
    }

    private static Document parse(String html) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The template of a paper is not well-formed", e);
        }
    }

    static TrueTypeFont parsed(byte[] font) {
        try {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
            // No ligatures: the text has to come out of the paper letter by letter, and looking for them takes most of the time.
            parsed.setEnableGsub(false);
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An engine of our own: papers need neither the web's settings nor its messages. */
    private static ITemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(PdfPrinter.class.getClassLoader());
        resolver.setPrefix("templates/papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static byte[] resource(String name) {
        try (InputStream resource = PdfPrinter.class.getResourceAsStream(name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks lines at spaces and nowhere else: a word with a hyphen or a slash comes out of the paper as it went in. */
    private static final class AtSpaces implements FSTextBreaker {

        private static final int DONE = -1;

        private String text = "";
        private int at;

        @Override
        public void setText(String text) {
            this.text = text;
            this.at = 0;
        }

        @Override
        public int next() {
            if (at >= text.length()) {
                return DONE;
            }
            int space = text.indexOf(' ', at);
            at = space < 0 ? text.length() : space + 1;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at;
        }
    }

    /** The parsed fonts of one thread; each document gets fonts of its own made from them, when it first needs them. */
    private static final class Fonts {

        private final TrueTypeFont regular = parsed(REGULAR);
        private final TrueTypeFont italic = parsed(ITALIC);
        private final TrueTypeFont semibold = parsed(SEMIBOLD);

        PDFontSupplier regular(PDDocument document) {
            return new Lazy(document, regular);
        }

        PDFontSupplier italic(PDDocument document) {
            return new Lazy(document, italic);
        }

        PDFontSupplier semibold(PDDocument document) {
            return new Lazy(document, semibold);
        }
    }

    /** Puts a parsed font into a document only when a word is set in it. */
    private static final class Lazy extends PDFontSupplier implements FSSupplier<PDFont> {

        private final PDDocument document;
        private final TrueTypeFont font;

        Lazy(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
