package org.compactdesk.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.compactdesk.GrowthTest;

/** Whatever stands in a mail, wherever it stands. */
class MailGrowthTest extends GrowthTest {

    private static final String PLAIN = "From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";

    @Override
    protected Map<String, Consumer<String>> readers() {
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("From", text -> read("From: " + line(text) + "\r\n\r\nx"));
        readers.put("Subject", text -> read("Subject: " + line(text) + "\r\n\r\nx"));
        readers.put("References", text -> read("References: " + line(text) + "\r\n\r\nx"));
        readers.put("headers", text -> read(text.replace("\n\n", "\n") + "Subject: x\r\n\r\nx"));
        readers.put("Content-Type", text -> read("Content-Type: multipart/mixed; boundary=\"" + line(text) + "\"\r\n\r\n--" + line(text) + "\r\n\r\nx"));
        readers.put("file name", text -> read("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename=" + line(text) + "\r\n\r\nx\r\n--b--"));
        readers.put("body", text -> read(PLAIN + text));
        readers.put("HTML", text -> read(PLAIN.replace("text/plain", "text/html") + text));
        readers.put("multipart", text -> read("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + text));
        readers.put("no boundary", text -> read("Content-Type: multipart/mixed\r\n\r\n" + text));
        readers.put("report in words", text -> read("Return-Path: <>\r\nFrom: MAILER-DAEMON@example.org\r\nSubject: Undeliverable\r\n\r\n" + text));
        readers.put("delivery report", text -> read("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\n" + text
                + "\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; " + text + "\r\nDiagnostic-Code: " + text + "\r\n\r\n--b--"));
        readers.put("fingerprint", text -> OnDisk.fingerprint(text.getBytes(StandardCharsets.UTF_8)));
        return readers;
    }

    private static String line(String text) {
        return text.replace("\n", "\n ").replace("\r", "");
    }

    private static void read(String mail) {
        OnDisk.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
