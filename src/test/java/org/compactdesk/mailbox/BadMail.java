package org.compactdesk.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Forty and more classes of bad mail, each with what must become of it. The sender and the reference are put in by the test. */
enum BadMail {

    // Whole mails
    EMPTY(Fate.READ, ""),
    ONLY_LINE_ENDS(Fate.READ, "\r\n\r\n\r\n"),
    NO_HEADERS_AT_ALL(Fate.READ, "\r\nJust words."),
    NOISE(Fate.READ, noise(4000)),
    ZEROES(Fate.READ, "\0".repeat(5000)),
    HTTP_REQUEST(Fate.READ, "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"),
    HEADERS_ONLY(Fate.READ, "From: $FROM\r\nSubject: $REF"),
    LONE_CARRIAGE_RETURNS(Fate.READ, "From: $FROM\rSubject: $REF\r\rWords."),
    OVERSIZED(Fate.UNREADABLE, head("Content-Type: text/plain") + "x".repeat(BadMailTest.LARGEST)),
    TRUNCATED_IN_A_FILE(Fate.READ, multipart("mixed", text("Enclosed."), part("application/pdf; name=a.pdf", "base64", "JVBERi0xLjQKJ")).replaceAll("--b--\r\n$", "")),
    TRUNCATED_IN_A_HEADER(Fate.READ, "From: $FROM\r\nSubject: $REF\r\nContent-Ty"),

    // Headers
    A_MILLION_HEADERS(Fate.UNREADABLE, "From: $FROM\r\nSubject: $REF\r\n" + "X: y\r\n".repeat(200_000) + "\r\nWords."),
    ONE_ENDLESS_HEADER(Fate.UNREADABLE, "From: $FROM\r\nSubject: $REF\r\nX-Long: " + "y".repeat(600_000) + "\r\n\r\nWords."),
    ENDLESSLY_FOLDED_HEADER(Fate.UNREADABLE, "From: $FROM\r\nSubject: $REF\r\nX-Folded: y" + "\r\n y".repeat(200_000) + "\r\n\r\nWords."),
    ENDLESS_SUBJECT(Fate.READ, "From: $FROM\r\nSubject: $REF " + "long ".repeat(20_000) + "\r\n\r\nWords."),
    NO_FROM(Fate.READ, "Subject: $REF\r\n\r\nWords."),
    FROM_THAT_IS_NO_ADDRESS(Fate.READ, "From: <<>@@,;:\r\nSubject: $REF\r\n\r\nWords."),
    SEVERAL_FROM(Fate.READ, "From: $FROM, other@example.com\r\nSubject: $REF\r\n\r\nWords."),
    FROM_TWICE(Fate.READ, "From: $FROM\r\nFrom: other@example.com\r\nSubject: $REF\r\n\r\nWords."),
    FORGED_DISPLAY_NAME(Fate.READ, "From: \"$FROM\" <thief@example.com>\r\nSubject: $REF\r\n\r\nWords."),
    NO_MESSAGE_ID(Fate.READ, "From: $FROM\r\nSubject: $REF\r\n\r\nWords under no name."),
    BROKEN_MESSAGE_ID(Fate.READ, "From: $FROM\r\nMessage-ID: <<no id>>\r\nSubject: $REF\r\n\r\nWords."),
    ENDLESS_REFERENCES(Fate.READ, "From: $FROM\r\nSubject: $REF\r\nReferences:" + " <a@b>".repeat(20_000) + "\r\n\r\nWords."),
    HEADER_INJECTION(Fate.READ, "From: $FROM\r\nSubject: =?UTF-8?Q?$REF=0D=0ABcc:_all@example.com=0D=0A=0D=0AInjected?=\r\n\r\nWords."),
    ZERO_IN_A_HEADER(Fate.READ, "From: $FROM\r\nSubject: $REF a\0b\r\n\r\nWords."),
    UNASKED_EIGHT_BITS_IN_A_HEADER(Fate.READ, "From: $FROM\r\nSubject: $REF \u00e9\u00e8\r\n\r\nWords."),
    UNKNOWN_CHARSET_IN_A_HEADER(Fate.READ, "From: $FROM\r\nSubject: =?x-klingon?B?AAAA?= $REF\r\n\r\nWords."),
    BROKEN_ENCODED_WORD(Fate.READ, "From: $FROM\r\nSubject: =?UTF-8?B?%%%%?= =?UTF-8?Q?=ZZ?= $REF\r\n\r\nWords."),
    HALF_A_CHARACTER_IN_A_HEADER(Fate.READ, "From: $FROM\r\nSubject: =?UTF-16?B?2AA=?= $REF\r\n\r\nWords."),
    REVERSED_SUBJECT(Fate.READ, "From: $FROM\r\nSubject: =?UTF-8?B?4oCu?= $REF\r\n\r\nWords."),
    DATE_OF_THE_YEAR_9999(Fate.READ, "From: $FROM\r\nDate: Fri, 31 Dec 9999 23:59:59 +0000\r\nSubject: $REF\r\n\r\nWords."),

    // Text
    UNKNOWN_CHARSET(Fate.READ, head("Content-Type: text/plain; charset=x-klingon") + "Words."),
    CHARSET_THAT_IS_NO_NAME(Fate.READ, head("Content-Type: text/plain; charset=\"../../etc/passwd\"") + "Words."),
    WRONG_CHARSET(Fate.READ, head("Content-Type: text/plain; charset=utf-8") + "\u00e9\u00e8\u0080"),
    UNKNOWN_ENCODING(Fate.READ, head("Content-Type: text/plain\r\nContent-Transfer-Encoding: x-zip") + "Words."),
    BROKEN_BASE64(Fate.READ, head("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64") + "V29y%%ZHM*=\u00ff="),
    BROKEN_QUOTED_PRINTABLE(Fate.READ, head("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable") + "Words =ZZ =\u00ff ="),
    ZEROES_IN_THE_TEXT(Fate.READ, head("Content-Type: text/plain") + "Wo\0r\0ds\u0007."),
    SCRIPT_IN_HTML(Fate.READ, head("Content-Type: text/html") + "<script>alert(1)</script><img src=x onerror=alert(2)>Words<iframe src=//example.com>"),
    DEEP_HTML(Fate.READ, head("Content-Type: text/html") + "<div>".repeat(50_000) + "Words."),
    BLANK_HTML(Fate.READ, head("Content-Type: text/html") + " ".repeat(300_000) + "Words."),
    ENDLESS_TEXT(Fate.READ, head("Content-Type: text/plain") + "word ".repeat(400_000)),

    // Parts
    NO_BOUNDARY(Fate.READ, head("Content-Type: multipart/mixed") + "--b\r\n\r\nWords."),
    BOUNDARY_NEVER_USED(Fate.UNREADABLE, head("Content-Type: multipart/mixed; boundary=c") + "Words."),
    NO_LAST_BOUNDARY(Fate.READ, head("Content-Type: multipart/mixed; boundary=b") + "--b\r\n\r\nWords."),
    DEEPLY_NESTED(Fate.UNREADABLE, nested(200)),
    ENDLESSLY_NESTED(Fate.UNREADABLE, nested(4000)),
    TEN_THOUSAND_PARTS(Fate.UNREADABLE, head("Content-Type: multipart/mixed; boundary=b") + "--b\r\n\r\nx\r\n".repeat(10_000) + "--b--"),
    A_THOUSAND_FILES(Fate.UNREADABLE, head("Content-Type: multipart/mixed; boundary=b") + "--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF\r\n".repeat(1000) + "--b--"),
    BOUNDARY_INSIDE_ITSELF(Fate.UNREADABLE, head("Content-Type: multipart/mixed; boundary=b") + "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWords.\r\n--b--"),
    A_REPORT_WITHOUT_A_REPORT(Fate.READ, head("Content-Type: multipart/report; report-type=delivery-status; boundary=b") + "--b\r\n\r\nSorry.\r\n--b--"),
    A_REPORT_OF_NOISE(Fate.READ, multipart("report; report-type=delivery-status", part("message/delivery-status", "8bit", noise(500)))),

    // Files
    EXECUTABLE_AS_PDF(Fate.APART, multipart("mixed", text("Enclosed."), part("application/pdf; name=\"copy.pdf\"", "base64", encoded("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff" + "\0".repeat(200))))),
    SHELL_SCRIPT_AS_PICTURE(Fate.APART, multipart("mixed", text("Enclosed."), part("image/png; name=scan.png", "base64", encoded("#!/bin/sh\nrm -rf /\n")))),
    HTML_AS_TEXT(Fate.ENCLOSED, multipart("mixed", text("Enclosed."), part("text/plain; name=read.txt", "base64", encoded("<!DOCTYPE html><html><script>alert(1)</script></html>")))),
    ARCHIVE_BOMB(Fate.APART, multipart("mixed", text("Enclosed."), part("application/zip; name=copies.zip", "base64", encoded(bomb())))),
    ARCHIVE_AS_PDF(Fate.APART, multipart("mixed", text("Enclosed."), part("application/pdf; name=copies.pdf", "base64", encoded(bomb())))),
    WORD_WITH_MACROS(Fate.APART, multipart("mixed", text("Enclosed."), part("application/octet-stream; name=proposal.docx", "base64", encoded(zip("word/document.xml", "word/vbaProject.bin"))))),
    A_MAIL_IN_A_MAIL(Fate.ENCLOSED, multipart("mixed", text("Forwarded."), part("message/rfc822", "8bit", "From: x@example.com\r\nSubject: inner\r\n\r\nInner."))),
    EMPTY_FILE(Fate.READ, multipart("mixed", text("Enclosed."), part("application/pdf; name=empty.pdf", "base64", ""))),
    PATH_AS_FILE_NAME(Fate.ENCLOSED, multipart("mixed", text("Enclosed."), part("application/pdf; name=\"../../etc/passwd\"", "base64", encoded("%PDF-1.4\n")))),
    REVERSED_FILE_NAME(Fate.ENCLOSED, multipart("mixed", text("Enclosed."), part("application/pdf; name=\"=?UTF-8?B?Y29w4oCuZnBkLmV4ZQ==?=\"", "base64", encoded("%PDF-1.4\n")))),
    ENDLESS_FILE_NAME(Fate.ENCLOSED, multipart("mixed", text("Enclosed."), part("application/pdf; name=\"" + "n".repeat(50_000) + ".pdf\"", "base64", encoded("%PDF-1.4\n")))),
    BROKEN_PDF(Fate.ENCLOSED, multipart("mixed", text("Enclosed."), part("application/pdf; name=broken.pdf", "base64", encoded("%PDF-1.4\n" + noise(300))))),
    FILE_IN_BROKEN_BASE64(Fate.READ, multipart("mixed", text("Enclosed."), part("application/pdf; name=odd.pdf", "base64", "%%%*"))),
    A_FILE_INSTEAD_OF_A_MAIL(Fate.ENCLOSED, head("Content-Type: application/pdf; name=alone.pdf") + "%PDF-1.4\n");

    /** What becomes of a mail besides that it is kept as it came. */
    enum Fate {
        /** Read like any other; nothing that came with it is handed on. */
        READ,
        /** Nothing of it is taken apart; the entry says so. */
        UNREADABLE,
        /** A file of it is kept apart and named. */
        APART,
        /** A file of it is handed on, under a harmless name. */
        ENCLOSED
    }

    private final Fate fate;
    private final String mail;

    BadMail(Fate fate, String mail) {
        this.fate = fate;
        this.mail = mail;
    }

    Fate fate() {
        return fate;
    }

    byte[] from(String sender, String reference) {
        return mail.replace("$FROM", sender).replace("$REF", reference).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String head(String headers) {
        return "From: $FROM\r\nSubject: $REF\r\nMIME-Version: 1.0\r\n" + headers + "\r\n\r\n";
    }

    private static String multipart(String type, String... parts) {
        return head("Content-Type: multipart/" + type + "; boundary=b") + String.join("", parts) + "--b--\r\n";
    }

    private static String text(String words) {
        return part("text/plain", "8bit", words);
    }

    private static String part(String type, String encoding, String body) {
        return "--b\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body + "\r\n";
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder(head("Content-Type: multipart/mixed; boundary=b0"));
        for (int level = 0; level < depth; level++) {
            mail.append("--b").append(level).append("\r\nContent-Type: multipart/mixed; boundary=b").append(level + 1).append("\r\n\r\n");
        }
        return mail.append("--b").append(depth).append("\r\n\r\nWords.").toString();
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder();
        new java.util.Random(7).ints(length, 1, 256).forEach(octet -> noise.append((char) octet));
        return noise.toString();
    }

    private static String encoded(String bytes) {
        return encoded(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    /** A hundred and twenty megabytes of nothing; a real one has gigabytes, and nobody unpacks either. */
    private static byte[] bomb() {
        return zip(java.util.stream.IntStream.range(0, 120).mapToObj(number -> "nothing-" + number + ".bin").toArray(String[]::new));
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[1024 * 1024]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
