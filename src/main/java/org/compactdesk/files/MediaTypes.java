package org.compactdesk.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** Finds out what a file is from its content; its name and what a sender says of it count for nothing. */
public final class MediaTypes {

    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TIFF = "image/tiff";
    public static final String TEXT = "text/plain";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String ZIP = "application/zip";
    public static final String MESSAGE = "message/rfc822";
    public static final String OUTLOOK = "application/vnd.ms-outlook";
    public static final String TNEF = "application/vnd.ms-tnef";
    /** Signed or encrypted (RFC 5652). */
    public static final String CMS = "application/pkcs7-mime";

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final Pattern HEADER = Pattern.compile("^(?:[!-9;-~]+[ \\t]*:|[ \\t]).*");
    private static final Pattern OF_A_MACHINE = Pattern.compile("(?i)(MIME-Version|Message-ID|Received|Return-Path|Content-Type):.*");
    private static final String UNKNOWN = "application/octet-stream";
    private static final String OFFICE = "application/x-tika-ooxml";
    private static final String OLE = "application/x-tika-msoffice";
    private static final Set<String> ACTIVE_TEXT = Set.of("text/html", "application/xhtml+xml", "application/xml", "text/xml", "image/svg+xml");
    private static final Tika TIKA = new Tika();
    /** What a PDF begins with; every paper that the desk draws comes by here, and Tika takes longer to say the same. */
    private static final byte[] BEGINNING_OF_A_PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGINNING_OF_TNEF = HexFormat.of().parseHex("789f3e22");
    /** 1.2.840.113549.1: what is signed is 7.2 of it, what is encrypted 7.3 or 9.16.1.23. */
    private static final byte[] CMS_CONTENT = HexFormat.of().parseHex("2a864886f70d01");

    private MediaTypes() {
    }

    public static String of(byte[] content) {
        if (beginsWith(content, BEGINNING_OF_A_PDF)) {
            return PDF;
        }
        if (beginsWith(content, BEGINNING_OF_TNEF)) {
            return TNEF;
        }
        if (isCms(content)) {
            return CMS;
        }
        String found = TIKA.detect(content);
        if (found.equals(ZIP) || found.equals(OFFICE)) {
            return ofNames(FileBytes.names(content), found);
        }
        if (found.equals(OLE) && FileBytes.holdsWide(content, "__properties_version1.0")) {
            return OUTLOOK;
        }
        boolean likeMessage = found.startsWith("message/") || found.equals("application/mbox");
        if (likeMessage && isMessage(content)) {
            return MESSAGE;
        }
        boolean text = (found.startsWith("text/") || likeMessage || found.equals(UNKNOWN)) && !ACTIVE_TEXT.contains(found);
        return text && isText(content) ? TEXT : found;
    }

    private static String ofNames(String names, String found) {
        if (names.contains("word/document.xml")) {
            return DOCX;
        }
        return names.contains("[Content_Types].xml") ? OFFICE : found;
    }

    /** Words that quote another letter's sender and date look like one; what was sent has headers that nobody quotes, and begins with them. */
    private static boolean isMessage(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        List<String> headers = head.lines().takeWhile(line -> !line.isEmpty()).toList();
        return headers.stream().allMatch(line -> HEADER.matcher(line).matches()) && headers.stream().anyMatch(line -> OF_A_MACHINE.matcher(line).matches());
    }

    private static boolean isCms(byte[] content) {
        byte[] beginning = Arrays.copyOf(FileBytes.der(content, 64), 64);
        return beginning[0] == 0x30 && indexOf(beginning, CMS_CONTENT) > 0 && indexOf(beginning, CMS_CONTENT) < 20;
    }

    private static boolean beginsWith(byte[] content, byte[] beginning) {
        return Arrays.mismatch(content, beginning) == beginning.length || Arrays.equals(content, beginning);
    }

    private static int indexOf(byte[] content, byte[] sought) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(new String(sought, StandardCharsets.ISO_8859_1));
    }

    /** In UTF-8, in UTF-16 with its mark, or as an office program saves it, without the characters that no text has. */
    private static boolean isText(byte[] content) {
        boolean marked = content.length >= 2 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
        return marked ? isText(content, StandardCharsets.UTF_16)
                : isText(content, StandardCharsets.UTF_8) || isText(content, Charset.forName("windows-1252"));
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).chars()
                    .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7F || c == 0xFFFE);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
