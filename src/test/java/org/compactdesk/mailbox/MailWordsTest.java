package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.engine.Upload;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.incoming.ReadMessage.Nature;
import org.compactdesk.incoming.ReadMessage.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a mail are its words, however its program wrote them down. */
class MailWordsTest {

    private static final String PDF = "%PDF-1.4\n1 0 obj";

    @Test
    void aBlankTextBesideHtmlHidesNothing() {
        assertThat(read(multipart("alternative", text(" \u00a0\r\n\t\r\n"), html("<p>We will sign.</p>"))).text()).isEqualTo("We will sign.");
    }

    @Test
    void aTextThatOnlyPointsToTheHtmlIsNoEqualOfIt() {
        assertThat(read(multipart("alternative", text("Please use a reader for HTML."),
                html("<p>The Government of Ghana announces that it intends to sign the compact before the meeting.</p>"))).text()).startsWith("The Government");
    }

    @Test
    void ofEqualsThePlainOneIsRead() {
        assertThat(read(multipart("alternative", text("We will sign on 2 August."), html("<p>We will sign on <b>2 August</b>.</p>"))).text())
                .isEqualTo("We will sign on 2 August.");
    }

    @Test
    void aGatewaysFooterStandsBehindTheLetterAndDoesNotHideIt() {
        assertThat(read(multipart("mixed", html("<p>We propose other words.</p>"), text("This mail is confidential."))).text())
                .isEqualTo("We propose other words.\n\nThis mail is confidential.");
    }

    @Test
    void aLetterWithinNestedPartsKeepsItsOrder() {
        String inner = "Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nIn plain words.\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>In plain words.</p>\r\n--c--\r\n";
        assertThat(read(multipart("mixed", inner, text("A footer."))).text()).isEqualTo("In plain words.\n\nA footer.");
    }

    @Test
    void htmlOnOneLineIsReadAsItIsSeen() {
        assertThat(read(html("<html><head><title>Mail</title><style>p{}</style></head><body><div>Dear all,</div><div>we cannot sign.</div><table><tr><td>Clause</td>"
                + "<td>B(iv)</td></tr></table><ul><li>first</li><li>second</li></ul>a<br>b &amp;\r\n c<pre>one\n two</pre></body></html>")).text().lines())
                .containsExactly("Dear all,", "we cannot sign.", "Clause", "B(iv)", "first", "second", "a", "b & c", "one", "two");
    }

    @Test
    void whatHtmlQuotesIsMarkedAsInPlainText() {
        assertThat(read(html("<p>Yes.</p><blockquote>Will you<div>sign?</div></blockquote>")).text()).isEqualTo("Yes.\n> Will you\n> sign?");
    }

    static Stream<List<String>> charsets() {
        return Stream.of(List.of("gb2312", "GB18030", "朱镕基——已收到"), List.of("x-gbk", "GB18030", "朱镕"), List.of("big5", "Big5-HKSCS", "常駐代表團"),
                List.of("iso-8859-8-i", "ISO-8859-8", "ממשלת ישראל"), List.of("ISO-8859-8-E", "ISO-8859-8", "ממשלת ישראל"), List.of("koi8-r", "KOI8-R", "Правительство"),
                List.of("koi8-u", "KOI8-U", "Уряд підпише"), List.of("KOI8-RU", "KOI8-U", "Уряд підпише"), List.of("cp1251", "windows-1251", "Правительство"), List.of("win-1250", "windows-1250", "Žádost"),
                List.of("windows-1256", "windows-1256", "الحكومة"), List.of("iso-8859-1", "windows-1252", "“We will sign” – soon"), List.of("iso-8859-2", "ISO-8859-2", "Wspólna łąka"),
                List.of("us-ascii", "windows-1252", "Côte d’Ivoire"), List.of("iso-2022-jp", "x-windows-iso2022jp", "署名①コンパクト"), List.of("shift_jis", "windows-31j", "髙橋①"),
                List.of("euc-kr", "x-windows-949", "똠방각하"), List.of("ks_c_5601-1987", "x-windows-949", "대한민국"), List.of("tis-620", "x-windows-874", "รัฐบาล"), List.of("iso-8859-9", "windows-1254", "İmza"),
                List.of("iso-8859-1", "UTF-8", "Cœur – être"), List.of("us-ascii", "UTF-8", "朱镕"), List.of("UTF8", "UTF-8", "être"), List.of("euc-jp", "EUC-JP", "署名"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void lettersAreReadAsTheProgramMeantThem(List<String> each) {
        ReadMessage read = read(bytes("From: a@example.org\r\nContent-Type: text/plain; charset=\"" + each.get(0) + "\"\r\n\r\n", each.get(2).getBytes(Charset.forName(each.get(1)))));
        assertThat(read.text()).isEqualTo(each.get(2));
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void utf7IsRead() {
        assertThat(read(head("Content-Type: text/plain; charset=utf-7") + "Hi Mom +Jjo--+AOk-t+AOk 2 +- 2").text()).isEqualTo("Hi Mom ☺-été 2 + 2");
    }

    @Test
    void hzIsRead() {
        assertThat(read(head("Content-Type: text/plain; charset=HZ-GB-2312") + "The note ~{VP9z~}: ~~ one").text()).isEqualTo("The note 中国: ~ one");
    }

    @Test
    void japaneseWithoutItsNameIsKnownByItsEscapes() {
        ReadMessage read = read(bytes("From: a@example.org\r\nContent-Type: text/plain\r\n\r\n", "署名します".getBytes(Charset.forName("ISO-2022-JP"))));
        assertThat(read.text()).isEqualTo("署名します");
        assertThat(read.remarks()).as("it was guessed").hasSize(1);
    }

    @Test
    void windowsQuotationMarksAreReadUnderTheNameOfAnIsoCharsetToo() {
        assertThat(read(bytes("From: a@example.org\r\nContent-Type: text/plain; charset=iso-8859-2\r\n\r\n", "„Żądanie“ – tak".getBytes(Charset.forName("windows-1250")))).text())
                .startsWith("„").contains("“ – tak");
    }

    @Test
    void aNameThatIsNoneKeepsNobodyFromReading() {
        ReadMessage read = read(bytes("From: a@example.org\r\nContent-Type: text/plain; charset=\"?! x\"\r\n\r\n", "Reçu".getBytes(Charset.forName("UTF-8"))));
        assertThat(read.text()).isEqualTo("Reçu");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void ofBrokenBase64IsReadWhatCanBe() {
        assertThat(read(head("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64") + "V2Ugd2lsbCBzaWdu%%%LiBT").text()).isEqualTo("We will sign. S");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Правительство страны сообщает о своем намерении подписать договор", "KOI8-R, Правительство страны сообщает о своем намерении подписать договор",
            "windows-1256, تهدي البعثة الدائمة تحياتها إلى الأمانة العامة وتتشرف بإبلاغها", "GB18030, 中国常驻联合国代表团向秘书处致意并谨通知", "windows-1252, La Société générale a été informée de l’élection"})
    void whatSaysNothingIsGuessedAndThatIsSaid(String charset, String words) {
        for (String said : List.of("Content-Type: text/plain", "Content-Type: text/plain; charset=unknown-8bit")) {
            ReadMessage read = read(bytes(head(said), words.getBytes(Charset.forName(charset))));
            assertThat(read.text()).isEqualTo(words);
            assertThat(read.remarks()).singleElement().asString().contains("guessed");
        }
    }

    @Test
    void plainLettersNeedNoGuess() {
        assertThat(read(head("Content-Type: text/plain") + "Yes.").remarks()).isEmpty();
        assertThat(read(bytes(head("Content-Type: text/plain"), "Été".getBytes(StandardCharsets.UTF_8))).remarks()).as("nothing else is valid UTF-8").isEmpty();
    }

    @Test
    void oneBrokenLetterDoesNotBreakTheOthers() {
        ReadMessage read = read(bytes(head("Content-Type: text/plain; charset=utf-8"), bytes("Été à l’ONU ", new byte[] {(byte) 0xc3}, " déjà".getBytes(StandardCharsets.UTF_8))));
        assertThat(read.text()).isEqualTo("Été à l’ONU \ufffd déjà");
        assertThat(read.remarks()).containsExactly("Some of its letters arrived broken.");
    }

    @Test
    void encodedWordsThatBreakWithinALetterAreJoined() {
        byte[] letters = "pasižadėjimų".getBytes(StandardCharsets.UTF_8);
        String first = "=?UTF-8?B?" + base64(java.util.Arrays.copyOf(letters, 5)) + "?=";
        String second = "=?utf-8?B?" + base64(java.util.Arrays.copyOfRange(letters, 5, letters.length)) + "?=";
        String all = base64(letters);
        String withinBase64 = "=?utf-8?B?" + all.substring(0, 5) + "?=\r\n =?utf-8?B?" + all.substring(5) + "?=";
        assertThat(read("Subject: Re: " + first + "\r\n " + second + " X\r\n\r\n").subject()).isEqualTo("Re: pasižadėjimų X");
        assertThat(read("Subject: " + withinBase64 + "\r\n\r\n").subject()).isEqualTo("pasižadėjimų");
        assertThat(read("Subject: =?utf-8?Q?pasi=C5?= =?utf-8?Q?=BEad=C4=97jim=C5=B3_a?= b\r\n\r\n").subject()).isEqualTo("pasižadėjimų a b");
        assertThat(read("From: =?utf-8?Q?Pasi=C5?= =?utf-8?Q?=BEad?= <a@example.org>\r\n\r\n").from()).isEqualTo("Pasižad <a@example.org>");
        assertThat(read("Subject: =?gb2312?B?" + base64("朱镕".getBytes(Charset.forName("GB18030"))) + "?=\r\n\r\n").subject()).isEqualTo("朱镕");
        assertThat(read("Subject: =?utf-8?Q?one?= =?iso-8859-1?Q?_tw=F6?=\r\n\r\n").subject()).isEqualTo("one twö");
    }

    @Test
    void fileNamesToo() {
        byte[] letters = "署名済みコンパクト.pdf".getBytes(StandardCharsets.UTF_8);
        String name = "=?utf-8?B?" + base64(java.util.Arrays.copyOf(letters, 25)) + "?=\r\n =?utf-8?B?" + base64(java.util.Arrays.copyOfRange(letters, 25, letters.length)) + "?=";
        assertThat(read(multipart("mixed", text("Enclosed."), "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + PDF + "\r\n"))
                .attachments()).extracting(Upload::fileName).containsExactly("署名済みコンパクト.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void headersInEightBitsAreReadLikeTheText(String charset) {
        assertThat(read(bytes("Subject: R\u00e9".isEmpty() ? "" : "Subject: ", "Report de la signature à Pékin".getBytes(Charset.forName(charset)),
                ("\r\nContent-Type: text/plain; charset=" + charset + "\r\n\r\nOui.").getBytes(StandardCharsets.US_ASCII))).subject()).isEqualTo("Report de la signature à Pékin");
        assertThat(read(bytes("Subject: ", "Подпись".getBytes(Charset.forName("KOI8-R")), "\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nDa.".getBytes(StandardCharsets.US_ASCII)))
                .subject()).isEqualTo("Подпись");
    }

    @Test
    void aFileInTheTextIsAnEnclosureAndNoText() {
        ReadMessage read = read(head("Content-Type: text/plain") + "Enclosed.\r\n\r\n" + uuencoded("signed copy.pdf", PDF.getBytes(StandardCharsets.US_ASCII)) + "\r\nRegards");
        assertThat(read.text().lines().filter(line -> !line.isBlank())).containsExactly("Enclosed.", "Regards");
        assertThat(read.attachments()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("signed copy.pdf");
            assertThat(new String(file.bytes(), StandardCharsets.US_ASCII)).isEqualTo(PDF);
        });
        assertThat(read(head("Content-Type: text/plain") + "We begin 644 times.\r\nbegin 644 talks\r\nsoon, in the spirit of what was said.\r\nend").text()).contains("soon, in the spirit");
    }

    @Test
    void whatIsEncryptedSaysSo() {
        String told = "It is encrypted and cannot be read here. Ask the sender for it in a form that can.";
        assertThat(read(multipart("encrypted; protocol=\"application/pgp-encrypted\"", "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n",
                "Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n")).remarks()).containsExactly(told);
        assertThat(read(head("Content-Type: text/plain") + "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n").remarks()).containsExactly(told);
        byte[] enveloped = {0x30, (byte) 0x80, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x03, (byte) 0xa0};
        assertThat(read(head("Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64") + base64(enveloped)).remarks()).containsExactly(told);
    }

    @Test
    void aReportOfQmailIsReadForWhatItSays() {
        ReadMessage read = read("From: MAILER-DAEMON@mx.example.la\r\nSubject: failure notice\r\n\r\nHi. This is the qmail-send program at mx.example.la.\r\nI could not deliver.\r\n\r\n"
                + "<mission@example.org>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nMessage-ID: <note-1@desk>\r\n\r\nx");
        assertThat(read.nature()).isEqualTo(Nature.REPORT_IN_WORDS);
        assertThat(read.reports()).containsExactly(new Report("<note-1@desk>", "mission@example.org", Report.Outcome.FAILED, "5.1.1", "Sorry, no mailbox here by that name. (#5.1.1)"));
    }

    @Test
    void aReportOfEximIsReadForWhatItSays() {
        String words = "This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered. This is a permanent error.\r\n\r\n"
                + "  mission@example.org\r\n    host mx.example.org [192.0.2.1]: SMTP error after RCPT TO:<mission@example.org>:\r\n    550 5.2.1 mailbox disabled\r\n\r\n"
                + "------ This is a copy of the message, including all the headers. ------\r\n\r\nMessage-ID: <note-1@desk>\r\n\r\nx";
        ReadMessage plain = read("From: Mail Delivery System <Mailer-Daemon@example.org>\r\n\r\n" + words);
        assertThat(plain.nature()).isEqualTo(Nature.REPORT_IN_WORDS);
        assertThat(plain.reports()).singleElement().satisfies(report -> {
            assertThat(report.recipient()).isEqualTo("mission@example.org");
            assertThat(report.status()).isEqualTo("5.2.1");
            assertThat(report.letter()).isEqualTo("<note-1@desk>");
        });
        ReadMessage named = read("From: Mailer-Daemon@example.org\r\nX-Failed-Recipients: mission@example.org\r\n\r\n" + words);
        assertThat(named.nature()).isEqualTo(Nature.DELIVERY_REPORT);
        assertThat(named.reports()).isEqualTo(plain.reports());
        assertThat(read("From: Mailer-Daemon@example.org\r\n\r\nThis message was created automatically by mail delivery software.\r\nIt has not been delivered for 24 hours.\r\n\r\n"
                + "  mission@example.org\r\n\r\nNo action is required on your part. Delivery attempts will continue.").reports())
                .extracting(Report::outcome).containsExactly(Report.Outcome.DELAYED);
    }

    @Test
    void whoeverForwardsAReportIsNoMailServer() {
        assertThat(read("From: mission@example.org\r\nSubject: FW: failure notice\r\n\r\nYour letter came back to us, see below.\r\n\r\nHi. This is the qmail-send program at x.").nature())
                .isEqualTo(Nature.LETTER);
    }

    @ParameterizedTest
    @CsvSource({"failed, 4.4.1, FAILED", "failed, 5.2.2, FAILED", "delayed, 4.4.1, DELAYED", "delivered, 2.0.0, NO_FAILURE", "'', 5.0.0, FAILED"})
    void theReportsOwnActionSaysWhetherItFailed(String action, String status, Report.Outcome outcome) {
        ReadMessage read = read(multipart("report; report-type=delivery-status", text("Sorry."), "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
                + "Final-Recipient: rfc822; a@example.org\r\nAction: " + action + "\r\nStatus: " + status + "\r\n"));
        assertThat(read.reports()).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(outcome);
            assertThat(report.status()).isEqualTo(status);
        });
    }

    @Test
    void aGatewayThatPutsAFooterBehindAReportDoesNotHideIt() {
        String report = "Content-Type: multipart/report; report-type=delivery-status; boundary=c\r\n\r\n--c\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
                + "Final-Recipient: rfc822; a@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--c--\r\n";
        assertThat(read(multipart("mixed", report, text("Confidential."))).nature()).isEqualTo(Nature.DELIVERY_REPORT);
    }

    @ParameterizedTest
    @CsvSource({"Return-Path: <>, AUTOMATIC_REPLY", "Auto-Submitted: auto-replied, AUTOMATIC_REPLY", "Auto-Submitted: auto-generated, LETTER", "Precedence: bulk, LETTER",
            "List-Id: <mission.example.org>, LETTER", "X-Autoreply: yes, LETTER", "Subject: Out of office hours, LETTER", "Return-Path: <a@example.org>, LETTER"})
    void onlyWhatProgramsAreBoundToSayMakesAnAutomaticReply(String header, Nature nature) {
        assertThat(read("From: a@example.org\r\n" + header + "\r\n\r\nI am away.").nature()).isEqualTo(nature);
    }

    @Test
    void theSameMailWithoutMessageIdIsOneWhereverItWasDelivered() {
        String mail = "From: scanner@example.org\r\nDate: Wed, 02 Aug 2017 16:00:00 +0000\r\nSubject: scan\r\n\r\nScan";
        assertThat(OnDisk.fingerprint(bytes("Received: by one\r\n" + mail))).isEqualTo(OnDisk.fingerprint(bytes("Delivered-To: x\r\nReceived: by two\r\n" + mail)))
                .isNotEqualTo(OnDisk.fingerprint(bytes(mail.replace("16:00", "16:01"))));
        String undated = "From: scanner@example.org\r\nSubject: scan\r\n\r\nScan";
        assertThat(OnDisk.fingerprint(bytes("Received: by one\r\n" + undated))).as("nothing says that it is the same").isNotEqualTo(OnDisk.fingerprint(bytes("Received: by two\r\n" + undated)));
    }

    /** The mails that were made for this purpose, where they lie beside the project. */
    @ParameterizedTest
    @CsvSource({"01, announces its intention", "02, wishes to propose other words", "03, 朱镕", "05, ממשלת ישראל", "26, Poland cannot sign the compact.", "27, signed copy enclosed"})
    void theCasesAreRead(String number, String words) throws IOException {
        assertThat(read(theCase(number)).text()).contains(words).doesNotContain("\ufffd");
    }

    @Test
    void theCasesHeadersAreRead() throws IOException {
        assertThat(read(theCase("04a")).subject()).contains("pasižadėjimų");
        assertThat(read(theCase("04b")).attachments()).extracting(Upload::fileName).singleElement().asString().contains("コンパクト（");
        assertThat(read(theCase("24b")).subject()).startsWith("Absence du bureau du Représentant");
        assertThat(read(theCase("27")).attachments()).extracting(Upload::mediaType).containsExactly("application/pdf");
        assertThat(read(theCase("02")).text()).contains("This e-mail is confidential");
        assertThat(read(theCase("36")).remarks()).singleElement().asString().contains("encrypted");
    }

    private static byte[] theCase(String number) throws IOException {
        for (Path folder : List.of(Path.of("../shared/cases"), Path.of("../../shared/cases"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    return Files.readAllBytes(files.filter(file -> file.getFileName().toString().startsWith(number + "-")).findFirst().orElseThrow());
                }
            }
        }
        Assumptions.abort("The cases do not lie beside the project");
        return new byte[0];
    }

    private ReadMessage read(String mail) {
        return read(bytes(mail));
    }

    private ReadMessage read(byte[] mail) {
        return OnDisk.read(mail);
    }

    private static byte[] bytes(String mail, byte[]... more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(mail.getBytes(StandardCharsets.UTF_8));
        Stream.of(more).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String head(String headers) {
        return "From: a@example.org\r\nMIME-Version: 1.0\r\n" + headers + "\r\n\r\n";
    }

    private static String text(String words) {
        return "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n";
    }

    private static String html(String words) {
        return "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + words + "\r\n";
    }

    private static String multipart(String type, String... parts) {
        return head("Content-Type: multipart/" + type + "; boundary=b") + Stream.of(parts).map(part -> "--b\r\n" + part).collect(java.util.stream.Collectors.joining()) + "--b--\r\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** As the program does, with the blanks at the ends of lines lost on the way. */
    private static String uuencoded(String name, byte[] bytes) {
        StringBuilder lines = new StringBuilder("begin 644 " + name + "\r\n");
        for (int from = 0; from < bytes.length; from += 45) {
            int length = Math.min(45, bytes.length - from);
            StringBuilder line = new StringBuilder().append((char) (' ' + length));
            for (int at = 0; at < length; at += 3) {
                int three = 0;
                for (int part = 0; part < 3; part++) {
                    three = three << 8 | (at + part < length ? bytes[from + at + part] & 0xff : 0);
                }
                for (int shift = 18; shift >= 0; shift -= 6) {
                    line.append((char) (' ' + (three >> shift & 0x3f)));
                }
            }
            lines.append(line.toString().stripTrailing()).append("\r\n");
        }
        return lines + "`\r\nend\r\n";
    }
}
