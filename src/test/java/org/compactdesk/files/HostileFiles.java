package org.compactdesk.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that were made to do harm: small in the mail, endless where somebody opens them. */
public final class HostileFiles {

    private static final String PAGE = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]";
    private static final int MEGABYTE = 1 << 20;

    private HostileFiles() {
    }

    /** By what they do. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("says that it has 70 million pages", manyPages());
        all.put("has one branch of pages a hundred million times", branches());
        all.put("has pages that are their own parents", ownParent());
        all.put("draws forms within forms", nestedForms());
        all.put("calculates each dot of a shading", shading());
        all.put("has a content of 800 MB", content(800));
        all.put("holds a picture of 20,000 by 20,000", largePicture());
        all.put("hides 400 MB in a stream of objects", objectStream(400));
        all.put("is nested a hundred thousand deep", deepArray());
        all.put("encloses one branch of names a thousand million times", names());
        all.put("is a picture of 20,000 by 20,000", png(20_000, 20_000));
        all.put("is a picture of two thousand million by as many", png(Integer.MAX_VALUE, Integer.MAX_VALUE));
        all.put("is a fax whose pages never end", endlessFax());
        all.put("unpacks to 120 MB", Enclosures.bomb(120));
        all.put("unpacks to a hundred files of bombs", archiveOfArchives());
        all.put("holds a hundred thousand files", manyFiles());
        all.put("encloses messages within messages", messages(2000));
        all.put("says a million parts", parts());
        return all;
    }

    // PDF

    static byte[] manyPages() {
        return pdf("/Type /Catalog /Pages 2 0 R", "/Type /Pages /Kids [3 0 R] /Count 70000000", PAGE);
    }

    static byte[] branches() {
        List<String> objects = new ArrayList<>(List.of("/Type /Catalog /Pages 2 0 R"));
        for (int level = 0; level < 8; level++) {
            objects.add("/Type /Pages /Count 100000000 /Kids [" + (level + 3 + " 0 R ").repeat(10) + "]" + (level == 0 ? "" : " /Parent " + (level + 1) + " 0 R"));
        }
        objects.add(PAGE);
        return pdf(objects.toArray());
    }

    private static byte[] ownParent() {
        return pdf("/Type /Catalog /Pages 2 0 R", "/Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 /Parent 3 0 R", "/Type /Pages /Kids [2 0 R 3 0 R] /Count 9 /Parent 2 0 R");
    }

    /** Each level ten times more. */
    public static byte[] nestedForms() {
        List<Object> objects = new ArrayList<>(List.of("/Type /Catalog /Pages 2 0 R", "/Type /Pages /Kids [3 0 R] /Count 1",
                PAGE + " /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>", new Stream("", bytes("/F Do\n"))));
        for (int level = 0; level < 10; level++) {
            objects.add(new Stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F " + (level + 6) + " 0 R >> >>", bytes("/F Do\n".repeat(10))));
        }
        objects.add(new Stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", bytes("0 0 m 500 800 l S\n".repeat(10))));
        return pdf(objects.toArray());
    }

    static byte[] shading() {
        String calculation = "{ " + "sin cos exch sin cos exch ".repeat(2000) + "pop dup dup }";
        return pdf("/Type /Catalog /Pages 2 0 R", "/Type /Pages /Kids [3 0 R] /Count 1",
                PAGE + " /Contents 4 0 R /Resources << /Shading << /S 5 0 R >> >>", new Stream("", bytes("500 0 0 800 0 0 cm /S sh\n".repeat(20))),
                "/ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1 0 1] /Function 6 0 R",
                new Stream("/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]", bytes(calculation)));
    }

    private static byte[] content(int megabytes) {
        byte[] lines = bytes("0 0 m 500 800 l S\n".repeat(MEGABYTE / 18));
        return pdf("/Type /Catalog /Pages 2 0 R", "/Type /Pages /Kids [3 0 R] /Count 1", PAGE + " /Contents 4 0 R",
                new Stream("/Filter [/FlateDecode /FlateDecode]", packed(packed(lines, megabytes), 1)));
    }

    private static byte[] largePicture() {
        return pdf("/Type /Catalog /Pages 2 0 R", "/Type /Pages /Kids [3 0 R] /Count 1", PAGE + " /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>",
                new Stream("", bytes("595 0 0 842 0 0 cm /I Do\n")),
                new Stream("/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter [/FlateDecode /FlateDecode]",
                        packed(packed(new byte[MEGABYTE], 1200), 1)));
    }

    /** The catalog stands in it. */
    public static byte[] objectStream(int megabytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.5\n"));
        int pages = file.size();
        file.writeBytes(bytes("2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"));
        int page = file.size();
        file.writeBytes(bytes("3 0 obj << " + PAGE + " >> endobj\n"));
        int stream = file.size();
        byte[] beginning = bytes("1 0 << /Type /Catalog /Pages 2 0 R >>");
        byte[] content = packed(beginning, " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII), megabytes);
        file.writeBytes(bytes("4 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + content.length + " >> stream\n"));
        file.writeBytes(content);
        file.writeBytes(bytes("\nendstream endobj\n"));
        int references = file.size();
        ByteBuffer table = ByteBuffer.allocate(6 * 6);
        table.put((byte) 0).putInt(0).put((byte) 0);
        table.put((byte) 2).putInt(4).put((byte) 0);
        for (int at : new int[] {pages, page, stream, references}) {
            table.put((byte) 1).putInt(at).put((byte) 0);
        }
        file.writeBytes(bytes("5 0 obj << /Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R /Length 36 >> stream\n"));
        file.writeBytes(table.array());
        file.writeBytes(bytes("\nendstream endobj\nstartxref\n" + references + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] deepArray() {
        return pdf("/Type /Catalog /Pages 2 0 R /Deep " + "[".repeat(100_000) + "]".repeat(100_000), "/Type /Pages /Kids [3 0 R] /Count 1", PAGE);
    }

    private static byte[] names() {
        List<Object> objects = new ArrayList<>(List.of("/Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >>", "/Type /Pages /Kids [3 0 R] /Count 1", PAGE));
        for (int level = 0; level < 9; level++) {
            objects.add("/Kids [" + (level + 5 + " 0 R ").repeat(10) + "]");
        }
        objects.add("/Names [(a) 14 0 R]");
        objects.add("/Type /Filespec /F (a.txt)");
        return pdf(objects.toArray());
    }

    private record Stream(String dictionary, byte[] content) {
    }

    private static byte[] pdf(Object... objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.4\n"));
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.length; number++) {
            places.append("%010d 00000 n \n".formatted(file.size()));
            if (objects[number - 1] instanceof Stream stream) {
                file.writeBytes(bytes(number + " 0 obj << " + stream.dictionary() + " /Length " + stream.content().length + " >> stream\n"));
                file.writeBytes(stream.content());
                file.writeBytes(bytes("\nendstream endobj\n"));
            } else {
                file.writeBytes(bytes(number + " 0 obj << " + objects[number - 1] + " >> endobj\n"));
            }
        }
        int references = file.size();
        file.writeBytes(bytes("xref\n0 " + (objects.length + 1) + "\n" + places + "trailer << /Root 1 0 R /Size " + (objects.length + 1) + " >>\nstartxref\n" + references + "\n%%EOF\n"));
        return file.toByteArray();
    }

    // Pictures

    /** One bit a dot. */
    static byte[] png(int width, int height) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0).array());
        chunk(file, "IDAT", packed(new byte[MEGABYTE], 1));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type));
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(bytes(type));
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A JPEG of a few hundred bytes whose reader keeps all of its dots outside the heap. */
    static byte[] progressive(int side) {
        byte[] file = Enclosures.progressive(64);
        for (int at = 2; at < file.length; at += 2 + ByteBuffer.wrap(file).getShort(at + 2)) {
            if (file[at + 1] == (byte) 0xC2) {
                ByteBuffer.wrap(file).putShort(at + 5, (short) side).putShort(at + 7, (short) side);
                return file;
            }
        }
        throw new IllegalStateException("It is not progressive");
    }

    /** The directory of its page names itself as the next. */
    static byte[] endlessFax() {
        int[][] fields = {{256, 4, 100}, {257, 4, 100}, {258, 3, 1}, {259, 3, 1}, {262, 3, 1}, {273, 4, 8}, {277, 3, 1}, {278, 4, 100}, {279, 4, 1300}};
        ByteBuffer tiff = ByteBuffer.allocate(8 + 1300 + 2 + fields.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(bytes("II")).putShort((short) 42).putInt(1308).position(1308);
        tiff.putShort((short) fields.length);
        for (int[] field : fields) {
            tiff.putShort((short) field[0]).putShort((short) field[1]).putInt(1).putInt(field[2]);
        }
        return tiff.putInt(1308).array();
    }

    // What holds others

    private static byte[] archiveOfArchives() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        byte[] bomb = Enclosures.bomb(90);
        for (int number = 0; number < 100; number++) {
            many.put(number + ".zip", bomb);
        }
        return Enclosures.zip(many);
    }

    private static byte[] manyFiles() {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int number = 0; number < 100_000; number++) {
                    zip.putNextEntry(new ZipEntry(number + ".txt"));
                    zip.write('a');
                }
            }
        });
    }

    private static byte[] messages(int depth) {
        String begin = "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n";
        return bytes(begin.repeat(depth) + "From: a@example.org\r\nMIME-Version: 1.0\r\n\r\nWords");
    }

    private static byte[] parts() {
        return bytes("From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\na\r\n".repeat(1_000_000) + "--b--\r\n");
    }

    // Bytes

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packed(byte[] piece, int times) {
        return packed(new byte[0], piece, times);
    }

    /** The piece is packed once and written so many times, as a packer that keeps nothing in mind would (RFC 1951, 3.2.4); the sum at the end, which readers of PDF do not look at, is not there. */
    private static byte[] packed(byte[] beginning, byte[] piece, int times) {
        return written(out -> {
            out.write(new byte[] {0x78, 0x01});
            out.write(flushed(beginning));
            byte[] packed = flushed(piece);
            for (int time = 0; time < times; time++) {
                out.write(packed);
            }
            out.write(new byte[] {3, 0, 0, 0, 0, 0});
        });
    }

    private static byte[] flushed(byte[] piece) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(piece);
        byte[] packed = new byte[piece.length + 100];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
