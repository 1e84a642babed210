package org.compactdesk.files.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.ForeignFiles;

/** A PDF: its pages, what is enclosed in it, what its first sight does not tell. */
final class PdfFile {

    private static final float DOTS_PER_INCH = 110;
    private static final int DEEPEST = 10;
    private static final int DEEPEST_TREE = 50;
    private static final int NODES_A_PAGE = 20;
    private static final int MOST_NODES = 1000;
    /** On later pages nobody pins a file. */
    private static final int PAGES_LOOKED_AT = 50;

    private PdfFile() {
    }

    /** @return how many pages it has, at most one more than are shown */
    static int open(byte[] file, Content content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            walk(pdf, content.mostPages() + 1);
            if (pdf.getNumberOfPages() < 1) {
                content.say(Kind.DAMAGED);
                return 0;
            }
            sayWhatIsNotSeen(pdf, content);
            takeEnclosed(pdf, content);
            for (PDSignature signature : pdf.getSignatureDictionaries()) {
                Remark checked = checked(signature, file);
                content.say(checked.kind(), checked.words().toArray(String[]::new));
            }
            return pdf.getNumberOfPages();
        } catch (InvalidPasswordException locked) {
            content.say(Kind.LOCKED);
            return 0;
        }
    }

    /**
     * A tree of pages says what it likes of their number, and holds one branch a million times: the file goes on with those pages
     * that are met on the way through it, up to so many.
     */
    private static void walk(PDDocument pdf, int most) {
        COSArray met = new COSArray();
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        walk(catalog.getCOSDictionary(COSName.PAGES), met, most, new int[] {NODES_A_PAGE * most}, 0);
        COSDictionary flat = new COSDictionary();
        flat.setItem(COSName.TYPE, COSName.PAGES);
        flat.setItem(COSName.KIDS, met);
        flat.setInt(COSName.COUNT, met.size());
        catalog.setItem(COSName.PAGES, flat);
    }

    /** @param left how many nodes are still looked at */
    private static void walk(COSDictionary node, COSArray met, int most, int[] left, int depth) {
        if (node == null || met.size() >= most || left[0]-- <= 0 || depth > DEEPEST_TREE) {
            return;
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        COSName type = node.getCOSName(COSName.TYPE);
        if (kids == null || COSName.PAGE.equals(type)) {
            if (!COSName.PAGES.equals(type)) {
                met.add(node);
            }
            return;
        }
        for (int kid = 0; kid < kids.size() && met.size() < most && left[0] > 0; kid++) {
            if (kids.getObject(kid) instanceof COSDictionary below) {
                walk(below, met, most, left, depth + 1);
            } else {
                left[0]--;
            }
        }
    }

    private static void sayWhatIsNotSeen(PDDocument pdf, Content content) {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.hasXFA()) {
            content.say(Kind.FORM);
        }
        if (pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.COLLECTION)) {
            content.say(Kind.PORTFOLIO);
        }
    }

    private static void takeEnclosed(PDDocument pdf, Content content) throws IOException {
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            takeEnclosed(names.getEmbeddedFiles(), content, new int[] {MOST_NODES}, 0);
        }
        for (int page = 0; page < Math.min(pdf.getNumberOfPages(), PAGES_LOOKED_AT); page++) {
            for (PDAnnotation annotation : pdf.getPage(page).getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment pinned && pinned.getFile() instanceof PDComplexFileSpecification enclosed) {
                    take(enclosed, content);
                }
            }
        }
    }

    /** @param left how many nodes are still looked at */
    private static void takeEnclosed(PDNameTreeNode<PDComplexFileSpecification> node, Content content, int[] left, int depth) throws IOException {
        if (left[0]-- <= 0) {
            content.sayOnce(Kind.MORE_INSIDE);
            return;
        }
        Map<String, PDComplexFileSpecification> named = node.getNames();
        for (PDComplexFileSpecification enclosed : named == null ? List.<PDComplexFileSpecification>of() : named.values()) {
            take(enclosed, content);
        }
        if (node.getKids() != null && depth < DEEPEST && left[0] > 0) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                takeEnclosed(kid, content, left, depth + 1);
            }
        }
    }

    private static void take(PDComplexFileSpecification enclosed, Content content) throws IOException {
        PDEmbeddedFile file = Optional.ofNullable(enclosed.getEmbeddedFileUnicode()).orElse(enclosed.getEmbeddedFile());
        if (file != null) {
            try (InputStream bytes = file.createInputStream()) {
                content.add(enclosed.getFilename(), bytes.readNBytes(content.room() + 1));
            }
        }
    }

    private static Remark checked(PDSignature signature, byte[] file) {
        try {
            int[] signed = signature.getByteRange();
            boolean all = signed.length == 4 && signed[0] == 0 && signed[2] + signed[3] == file.length;
            return all ? Envelope.checked(new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(file)), signature.getContents(file)))
                    : Description.remark(Kind.SIGNATURE_NOT_CHECKED);
        } catch (CMSException | IOException | RuntimeException unknown) {
            return Description.remark(Kind.SIGNATURE_NOT_CHECKED);
        }
    }

    /** A page as it is drawn; nothing where there is none. */
    static Optional<ForeignFiles.Page> draw(byte[] file, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            walk(pdf, page);
            if (page > pdf.getNumberOfPages()) {
                return Optional.empty();
            }
            PDPage drawn = pdf.getPage(page - 1);
            float largest = Math.max(drawn.getCropBox().getWidth(), drawn.getCropBox().getHeight()) / 72;
            Renderer renderer = new Renderer(pdf);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImageWithDPI(page - 1, Math.min(DOTS_PER_INCH, Pictures.WIDEST / largest), ImageType.RGB);
            return Optional.of(Pictures.page(picture, renderer.failed || renderer.pictures && Pictures.isWhite(picture)));
        }
    }

    /** Notes what cannot be drawn, and goes on. */
    private static final class Renderer extends PDFRenderer {

        private boolean failed;
        private boolean pictures;

        Renderer(PDDocument document) {
            super(document);
        }

        /** Of JPEG 2000 the PDF library takes a channel of transparency for more dots of the picture. */
        private PDImageXObject opaque(PDImageXObject picture) throws IOException {
            try (InputStream jpx = picture.getStream().createInputStream(List.of(COSName.JPX_DECODE.getName()))) {
                Optional<BufferedImage> read = Pictures.read(jpx.readAllBytes()).filter(found -> found.getColorModel().hasAlpha());
                if (read.isEmpty()) {
                    return picture;
                }
                PDImageXObject opaque = LosslessFactory.createFromImage(document, Pictures.onWhite(read.get()));
                opaque.getCOSObject().setItem(COSName.SMASK, picture.getCOSObject().getItem(COSName.SMASK));
                return opaque;
            }
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                public void drawImage(PDImage image) throws IOException {
                    pictures = true;
                    super.drawImage(image instanceof PDImageXObject stored && "jpx".equals(stored.getSuffix()) ? opaque(stored) : image);
                }

                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException trouble) {
                    failed = true;
                }
            };
        }
    }
}
