package org.compactdesk.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Files as missions' machines wrap, scan and sign them. */
public final class Enclosures {

    private interface Writing {
        void to(ByteArrayOutputStream bytes) throws Exception;
    }

    private Enclosures() {
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    // Archives and messages

    public static byte[] zip(Map<String, byte[]> files) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** Of so many megabytes of nothing. */
    /** A JPEG that comes sharper and sharper. */
    static byte[] progressive(int side) {
        return bytes(out -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
            try (ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                writer.setOutput(image);
                writer.write(null, new IIOImage(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY), null, null), how);
            } finally {
                writer.dispose();
            }
        });
    }

    static byte[] bomb(int megabytes) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("nothing.pdf"));
                for (int written = 0; written < megabytes; written++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        });
    }

    public static byte[] mail(String from, String subject, String words, String name, byte[] file) {
        return String.join("\r\n", "From: " + from, "Subject: " + subject, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=inner", "",
                "--inner", "Content-Type: text/plain; charset=UTF-8", "", words, "--inner", "Content-Type: application/octet-stream; name=\"" + name + "\"",
                "Content-Transfer-Encoding: base64", "", Base64.getMimeEncoder().encodeToString(file), "--inner--", "").getBytes(StandardCharsets.UTF_8);
    }

    /** What Exchange makes of a file for whoever has no Outlook (MS-OXTNEF). */
    public static byte[] winmail(String name, byte[] file) {
        return bytes(out -> {
            out.write(little(6).putInt(0x223e9f78).putShort((short) 1).array());
            attribute(out, 0x00069002, new byte[14]);
            attribute(out, 0x00018010, (name + "\0").getBytes(StandardCharsets.US_ASCII));
            attribute(out, 0x0006800F, file);
        });
    }

    private static void attribute(ByteArrayOutputStream out, int id, byte[] data) throws IOException {
        int sum = 0;
        for (byte each : data) {
            sum += each & 0xFF;
        }
        out.write(little(9).put((byte) 2).putInt(id).putInt(data.length).array());
        out.write(data);
        out.write(little(2).putShort((short) sum).array());
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A message as Outlook saves it (MS-OXMSG). */
    static byte[] msg(String from, String subject, String words, String name, byte[] file) {
        return bytes(out -> {
            try (POIFSFileSystem message = new POIFSFileSystem()) {
                DirectoryEntry root = message.getRoot();
                root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
                string(root, "0C1A", from);
                string(root, "0037", subject);
                string(root, "1000", words);
                DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
                attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
                string(attachment, "3707", name);
                attachment.createDocument("__substg1.0_37010102", new ByteArrayInputStream(file));
                message.writeFilesystem(out);
            }
        });
    }

    private static void string(DirectoryEntry where, String property, String value) throws IOException {
        where.createDocument("__substg1.0_" + property + "001F", new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
    }

    // Signatures

    static byte[] signed(byte[] file, boolean enclosing) {
        return bytes(out -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            X500Name name = new X500Name("CN=Mission of Testland");
            X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(Instant.parse("2015-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2016-01-01T00:00:00Z")), name, keys.getPublic()).build(signer);
            CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
            cms.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build()).build(signer, certificate));
            cms.addCertificates(new JcaCertStore(List.of(certificate)));
            out.write(cms.generate(new CMSProcessableByteArray(file), enclosing).getEncoded());
        });
    }

    // Pictures

    /** A page with a black corner at its upper left, which tells how it lies. */
    static BufferedImage page(int width, int height, int type) {
        BufferedImage page = new BufferedImage(width, height, type);
        Graphics2D paper = page.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.setColor(Color.BLACK);
        paper.fillRect(0, 0, width / 4, height / 4);
        paper.dispose();
        return page;
    }

    public static byte[] picture(String format, BufferedImage picture) {
        return bytes(out -> {
            if (!ImageIO.write(picture, format, out)) {
                throw new IOException("Nobody writes " + format);
            }
        });
    }

    /** Several pages in CCITT group 4. */
    public static byte[] fax(int pages) {
        return bytes(out -> {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType("CCITT T.6");
                writer.prepareWriteSequence(null);
                for (int page = 0; page < pages; page++) {
                    writer.writeToSequence(new IIOImage(page(1728, 2200, BufferedImage.TYPE_BYTE_BINARY), null, null), how);
                }
                writer.endWriteSequence();
            }
        });
    }

    /** A photograph that says how it lies, as a phone's does (EXIF). */
    public static byte[] photo(int orientation) {
        byte[] plain = picture("jpg", page(1200, 800, BufferedImage.TYPE_INT_RGB));
        byte[] exif = little(34).put((byte) 0xFF).put((byte) 0xE1).put((byte) 0).put((byte) 34).put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8)
                .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation).array();
        return bytes(out -> {
            out.write(plain, 0, 2);
            out.write(exif);
            out.write(new byte[2]);
            out.write(plain, 2, plain.length - 2);
        });
    }

    // PDF

    private interface Change {
        void of(PDDocument pdf) throws Exception;
    }

    private static byte[] changed(byte[] pdf, Change change) {
        return bytes(out -> {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                change.of(document);
                document.save(out);
            }
        });
    }

    public static byte[] locked(byte[] pdf, String password) {
        return changed(pdf, document -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    static byte[] form(byte[] pdf) {
        return changed(pdf, document -> {
            PDAcroForm form = new PDAcroForm(document);
            form.getCOSObject().setItem(COSName.XFA, new PDStream(document, new ByteArrayInputStream("<xdp/>".getBytes(StandardCharsets.UTF_8))));
            document.getDocumentCatalog().setAcroForm(form);
        });
    }

    /** Its files hang on a kid of the tree of names, as Acrobat writes them. */
    static byte[] portfolio(byte[] pdf, String name, byte[] file) {
        return changed(pdf, document -> {
            PDComplexFileSpecification enclosed = new PDComplexFileSpecification();
            enclosed.setFile(name);
            enclosed.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(file)));
            PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
            leaf.setNames(Map.of(name, enclosed));
            PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
            root.setKids(List.of(leaf));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(root);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.COLLECTION, new org.apache.pdfbox.cos.COSDictionary());
        });
    }

    /** One page that is one picture, packed as said. */
    public static byte[] scan(byte[] packed, COSName filter, int width, int height, int bits) {
        return bytes(out -> {
            try (PDDocument pdf = new PDDocument()) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                PDImageXObject picture = new PDImageXObject(pdf, new ByteArrayInputStream(packed), filter, width, height, bits, PDDeviceGray.INSTANCE);
                if (filter.equals(COSName.JPX_DECODE)) {
                    picture.getCOSObject().removeItem(COSName.COLORSPACE);
                }
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(picture, 0, 0, 612, 792);
                }
                pdf.save(out);
            }
        });
    }

    static byte[] blank() {
        return bytes(out -> {
            try (PDDocument pdf = new PDDocument()) {
                pdf.addPage(new PDPage());
                pdf.save(out);
            }
        });
    }
}
