package org.compactdesk.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.Tika;

/** Finds out what a file is from its content; its name and what a sender says of it count for nothing. */
public final class MediaTypes {

    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TEXT = "text/plain";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String UNKNOWN = "application/octet-stream";
    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> ACTIVE_TEXT = Set.of("text/html", "application/xhtml+xml", "application/xml", "text/xml", "image/svg+xml");
    private static final Tika TIKA = new Tika();
    /** What a PDF begins with; every paper that the desk draws comes by here, and Tika takes longer to say the same. */
    private static final byte[] BEGINNING_OF_A_PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private MediaTypes() {
    }

    public static String of(byte[] content) {
        if (Arrays.mismatch(content, BEGINNING_OF_A_PDF) == BEGINNING_OF_A_PDF.length) {
            return PDF;
        }
        String found = TIKA.detect(content);
        if (ZIPPED.contains(found) && holdsWordDocument(content)) {
            return DOCX;
        }
        boolean text = (found.startsWith("text/") || found.equals(UNKNOWN)) && !ACTIVE_TEXT.contains(found);
        return text && PlainText.decode(content).isPresent() ? TEXT : found;
    }

    /** The names in a zip file stand uncompressed in it, so nothing has to be unpacked. */
    private static boolean holdsWordDocument(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).contains("word/document.xml");
    }
}
