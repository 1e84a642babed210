package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.Scans;
import org.compactdesk.document.Document;
import org.compactdesk.document.DocumentPages;
import org.compactdesk.document.Documents;
import org.compactdesk.document.ReceivedFiles;
import org.compactdesk.files.Clamd;
import org.compactdesk.files.Enclosures;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.kernel.BusinessKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that came by mail is never out of sight: it is handed on with what is in it, or kept apart with the reason. */
class EnclosuresByMailTest extends MailboxScenario {

    private static final byte[] COPY = Scans.pdf("Signed");
    private static final Path CASES = Path.of("..", "shared", "cases");

    @Autowired
    private Documents documents;

    @Autowired
    private ReceivedFiles received;

    @Autowired
    private DocumentPages pages;

    @Test
    void theCopyInAnArchiveLiesWithItOnEveryFormThatNeedsIt() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        arrives("FRA", france, part("application/zip; name=copies.zip", Enclosures.zip(Map.of("signed/Annex I.pdf", COPY))));

        assertThat(files("ENCLOSED").get(0)).isEqualTo("copies.zip");
        assertThat(inside("copies.zip")).extracting(Document::fileName).containsExactly("Annex I.pdf");
        assertThat(inside("copies.zip")).extracting(documents::content).containsExactly(COPY);
        assertThat(desk.as("focal-point").briefing("ClassifyCorrespondence", france)).contains("copies.zip", "In it:", "Annex I.pdf", "Page 1 of Annex I.pdf");

        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "SIGNED_COPY", "textMatches", "AS_SENT"));
        desk.runDueJobs();
        assertThat(desk.as("registry").briefing("VerifySignedCopy", france)).contains("copies.zip", "In it:", "Page 1 of Annex I.pdf");
    }

    @Test
    void whatTheVirusScannerRefusesIsKeptApartAndWhereItIsSilentTheFileWaitsAndNotTheMailbox() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        try (Clamd clamd = new Clamd()) {
            Mailbox scanned = new Mailbox(inbox.account(""), settings, new MessageReader(clamd.door()), taken, intake, clock);
            inbox.receives(with("FRA", france, part("application/pdf; name=copy.pdf", COPY), part("application/octet-stream; name=ill.bin", Clamd.VIRUS.getBytes(StandardCharsets.US_ASCII))));
            assertThat(scanned.read()).isOne();
            assertThat(files("APART")).containsExactly("ill.bin");
            assertThat(files("ENCLOSED")).startsWith("copy.pdf");

            clamd.isSilent(true);
            inbox.receives(with("FRA", france, part("application/pdf; name=next.pdf", Scans.pdf("Next"))));
            inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "Message-ID: <words@example.org>", "", "Words alone."));
            assertThat(scanned.read()).isOne();
            assertThat(entry().get("note")).isEqualTo("Words alone.");

            clamd.isSilent(false);
            assertThat(scanned.read()).isOne();
            assertThat(files("ENCLOSED")).startsWith("next.pdf");
        }
    }

    @Test
    void aProgramIsKeptApartWithTheReasonAndEverythingElseIsHandedOn() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        arrives("FRA", france, part("application/octet-stream; name=copy.exe", "MZ\u0090\0\u0003\0\0\0".getBytes(StandardCharsets.ISO_8859_1)),
                part("application/x-7z-compressed; name=copies.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4}),
                part("text/html; name=letter.html", "<!DOCTYPE html><html><body>Words</body></html>".getBytes(StandardCharsets.UTF_8)));

        assertThat(files("APART")).containsExactly("copy.exe");
        assertThat(files("ENCLOSED")).startsWith("copies.7z", "letter.html");
        assertThat(desk.as("focal-point").briefing("ClassifyCorrespondence", france)).contains("copy.exe</a>. It is a program or a script", "An archive that is not unpacked here", "Files of this kind cannot be shown here");
    }

    @Test
    void aSignedPageInTheMailsBodyIsNoDecorationAndALetterheadComesLast() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        arrives("FRA", france, inline("logo.png", picture(200, 80)), inline("image001.png", picture(1240, 1754)), part("application/pdf; name=note.pdf", COPY));

        assertThat(files("ENCLOSED")).startsWith("image001.png", "note.pdf", "logo.png");
        assertThat(files("APART")).isEmpty();
    }

    @Test
    void aLockedFileSaysSoOnTheForm() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        arrives("FRA", france, part("application/pdf; name=copy.pdf", Enclosures.locked(COPY, "secret")));

        assertThat(desk.as("focal-point").briefing("ClassifyCorrespondence", france)).contains("It cannot be opened without a password.");
    }

    /** The mails of the field, where they are at hand: which papers must be found, and what must be said of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "11-winmail | winmail.dat > Annex I signed.pdf (1) |",
            "13-forwarded-as-a-message | signed compact.eml > compact-signed.pdf (1) | A message from H.E. the Ambassador",
            "14-zip | compact.zip > Compact signed.pdf (1) |",
            "15-fax-of-three-pages | FAX00017.tif (3) |",
            "16a-scan-in-jbig2 | Scan_0012.pdf (1) |",
            "18-photo-lying-on-its-side | IMG_20170824.jpg (1) |",
            "19-locked-with-a-password | Compact.pdf (0) | without a password",
            "20a-dynamic-form | form.pdf (1) | there is more in it than its page",
            "20b-portfolio | Portfolio.pdf > Annex I signed.pdf (1) | It is a portfolio",
            "21-pdf-inside-its-signature | compact.pdf.p7m > compact.pdf (1) | Its digital signature is intact"})
    void whatTheFieldSendsIsFound(String mail, String found, String said) throws Exception {
        Path file = CASES.resolve(mail + ".eml");
        assumeTrue(Files.exists(file), "the mails of the field are not at hand");
        ReadMessage read = OnDisk.read(Files.readAllBytes(file));

        List<String> shown = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        read.attachments().forEach(upload -> look("", received.store(upload, "Came in", null), shown, remarks));
        assertThat(shown).contains(found);
        assertThat(remarks).noneMatch(remark -> remark.contains("Hatched"));
        if (said != null) {
            assertThat(remarks).anyMatch(remark -> remark.contains(said));
        }
        assertThat(read.apart()).isEmpty();
    }

    private void look(String way, Document document, List<String> shown, List<String> remarks) {
        shown.add(way + document.fileName() + " (" + pages.count(document) + ")");
        remarks.addAll(pages.remarksWithPages(document));
        documents.inside(document).forEach(inner -> look(way + document.fileName() + " > ", inner, shown, remarks));
    }

    private void arrives(String iso3, BusinessKey key, String... parts) throws Exception {
        inbox.receives(with(iso3, key, parts));
        readsMail();
    }

    private static byte[] with(String iso3, BusinessKey key, String... parts) {
        return (mail("From: " + Campaigner.address(iso3), "Subject: " + key.reference(), "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=outer", "",
                "--outer", "Content-Type: text/plain", "", "Herewith.") + String.join("", parts) + "--outer--\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String part(String type, byte[] file) {
        return mail("--outer", "Content-Type: " + type, "Content-Transfer-Encoding: base64", "", Base64.getMimeEncoder().encodeToString(file));
    }

    private static String inline(String name, byte[] file) {
        return mail("--outer", "Content-Type: image/png; name=" + name, "Content-ID: <" + name + "@example.org>", "Content-Disposition: inline",
                "Content-Transfer-Encoding: base64", "", Base64.getMimeEncoder().encodeToString(file));
    }

    private static byte[] picture(int width, int height) {
        return Enclosures.picture("png", new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY));
    }

    private List<Document> inside(String name) {
        return database.sql("""
                select d.id from desk.correspondence_document c join desk.document d on d.id = c.document
                where c.correspondence = :entry and d.file_name = :name""").param("entry", entry().get("id")).param("name", name).query(String.class).list()
                .stream().map(documents::of).flatMap(carrier -> documents.inside(carrier).stream()).toList();
    }
}
