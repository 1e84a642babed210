package org.compactdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.compactdesk.Scans;
import org.compactdesk.files.Description.Inner;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever wraps a paper, the paper is found; whatever cannot be shown is said. */
class ForeignFilesTest {

    private static final byte[] COPY = Scans.pdf("Signed");
    private static final byte[] PROGRAM = "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff".concat("\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);

    private final ForeignFiles files = OneWorker.FILES;

    // What is in them

    @Test
    void theCopyIsTakenOutOfAnArchiveUnderItsName() {
        Description zip = files.open("copies.zip", Enclosures.zip(Map.of("signés/Côte d’Ivoire.pdf", COPY)));
        assertThat(zip.inside()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("signés/Côte d’Ivoire.pdf");
            assertThat(copy.bytes()).isEqualTo(COPY);
            assertThat(copy.description().pages()).isOne();
        });
        assertThat(zip.remarks()).isEmpty();
    }

    @Test
    void theCopyIsTakenOutOfWhatOutlookAndExchangeWrite() {
        assertThat(papers(files.open("winmail.dat", Enclosures.winmail("Annex I.pdf", COPY)))).containsExactly("Annex I.pdf");
        Description msg = files.open("FW.msg", Enclosures.msg("The Ambassador", "Signed", "Herewith.", "Annex I.pdf", COPY));
        assertThat(papers(msg)).containsExactly("Annex I.pdf");
        assertThat(words(msg.inside().get(0))).contains("“Signed”", "From: The Ambassador", "Herewith.");
        assertThat(msg.remarks()).containsExactly(new Remark(Kind.MESSAGE, List.of("The Ambassador", "Signed")));
    }

    @Test
    void aForwardedMessageShowsItsSenderSubjectWordsAndFiles() {
        Description mail = files.open("forwarded.eml", Enclosures.mail("The Ambassador <a@example.org>", "Signed", "Ci-joint, dûment signé.", "Annex I.pdf", COPY));
        assertThat(mail.remarks()).containsExactly(new Remark(Kind.MESSAGE, List.of("The Ambassador <a@example.org>", "Signed")));
        assertThat(words(mail.inside().get(0))).contains("“Signed”", "From: The Ambassador <a@example.org>", "Ci-joint, dûment signé.");
        assertThat(papers(mail)).containsExactly("Annex I.pdf");
    }

    @Test
    void theWordsOfAForwardedMessageAreNoMessageThemselves() {
        byte[] quoting = Enclosures.mail("", "", "From: B\r\nSubject: Older\r\nDate: Tue, 1 Aug 2017 10:00:00 +0000\r\n\r\nOlder words.", "a.pdf", COPY);
        Inner words = files.open("forwarded.eml", quoting).inside().get(0);
        assertThat(words.description().mediaType()).isEqualTo(MediaTypes.TEXT);
        assertThat(words.description().inside()).isEmpty();
    }

    @Test
    void theWordsOfAPageOfTheWebStandOnLinesOfTheirOwn() {
        assertThat(HtmlText.of("<html><head><title>Mail</title></head><body><p>Dear all,</p><p>signed<br>today</p><ul><li>one<li>two</ul><table><tr><td>a<td>b</table></body>"))
                .isEqualTo("Dear all,\nsigned\ntoday\none\ntwo\na\nb");
    }

    @Test
    void whatIsSignedIsTakenOutOfItsSignatureWhichIsChecked() {
        byte[] signed = Enclosures.signed(COPY, true);
        Description envelope = files.open("compact.pdf.p7m", signed);
        assertThat(papers(envelope)).containsExactly("compact.pdf");
        assertThat(envelope.remarks()).containsExactly(new Remark(Kind.SIGNATURE_INTACT, List.of("Mission of Testland")));

        byte[] letters = java.util.Base64.getMimeEncoder().encode(signed);
        assertThat(papers(files.open("compact.pdf.p7m", letters))).as("in letters, as the mail carries it").containsExactly("compact.pdf");

        byte[] changed = signed.clone();
        changed[new String(signed, StandardCharsets.ISO_8859_1).indexOf("%PDF-") + 7]++;
        assertThat(files.open("compact.pdf.p7m", changed).remarks()).extracting(Remark::kind).contains(Kind.SIGNATURE_BROKEN);
        assertThat(files.open("smime.p7s", Enclosures.signed(COPY, false)).remarks()).extracting(Remark::kind).containsExactly(Kind.SIGNATURE_NOT_CHECKED);
    }

    @Test
    void aSignedMailIsAMessageInItsSignature() {
        byte[] entity = ("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHerewith.\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + java.util.Base64.getMimeEncoder().encodeToString(COPY) + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
        Description envelope = files.open("smime.p7m", Enclosures.signed(entity, true));
        assertThat(envelope.inside()).singleElement().satisfies(message -> assertThat(papers(message.description())).containsExactly("a.pdf"));
    }

    @Test
    void thePapersOfAPortfolioAreTakenOut() {
        Description portfolio = files.open("portfolio.pdf", Enclosures.portfolio(COPY, "Annex I.pdf", COPY));
        assertThat(portfolio.pages()).isOne();
        assertThat(portfolio.remarks()).extracting(Remark::kind).containsExactly(Kind.PORTFOLIO);
        assertThat(papers(portfolio)).containsExactly("Annex I.pdf");
    }

    @Test
    void whatIsWrappedSeveralTimesIsFoundAndWhatIsWrappedForEverEnds() {
        byte[] wrapped = Enclosures.zip(Map.of("winmail.dat", Enclosures.winmail("fw.eml", Enclosures.mail("a@example.org", "S", "W", "Annex I.pdf", COPY))));
        Description zip = files.open("a.zip", wrapped);
        assertThat(papers(zip.inside().get(0).description().inside().get(0).description())).containsExactly("Annex I.pdf");

        byte[] deep = COPY;
        for (int depth = 0; depth < 20; depth++) {
            deep = Enclosures.zip(Map.of("deeper.zip", deep));
        }
        Description at = files.open("deep.zip", deep);
        while (!at.inside().isEmpty()) {
            at = at.inside().get(0).description();
        }
        assertThat(at.remarks()).extracting(Remark::kind).containsExactly(Kind.NOT_OPENED);
    }

    @Test
    void anArchiveThatHoldsAWordDocumentIsNoWordDocument() {
        byte[] docx = Enclosures.zip(Map.of("word/document.xml", new byte[10]));
        Description zip = files.open("papers.zip", Enclosures.zip(Map.of("proposal.docx", docx)));
        assertThat(zip.inside()).extracting(inner -> inner.description().mediaType()).containsExactly(MediaTypes.DOCX);
    }

    // What is refused

    @Test
    void programsAreRefusedAndWhatLiesBesideThemIsNot() {
        assertThat(files.open("copy.pdf", PROGRAM).has(Kind.PROGRAM)).isTrue();
        assertThat(files.open("scan.png", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8)).has(Kind.PROGRAM)).isTrue();
        assertThat(files.open("invoice.js", "alert(1)".getBytes(StandardCharsets.UTF_8)).isRefused()).isTrue();
        assertThat(files.open("report.docx", Enclosures.zip(Map.of("word/document.xml", new byte[10], "word/vbaProject.bin", new byte[10]))).has(Kind.MACROS)).isTrue();
        assertThat(files.open("copy.exe.pdf", COPY).isRefused()).isFalse();

        Description mixed = files.open("copies.zip", Enclosures.zip(Map.of("Annex I.pdf", COPY, "setup.exe", PROGRAM)));
        assertThat(mixed.isRefused()).isFalse();
        assertThat(papers(mixed)).containsExactly("Annex I.pdf");
        assertThat(mixed.remarks()).containsExactly(new Remark(Kind.LEFT_INSIDE, List.of("setup.exe")));
        assertThat(files.open("copies.zip", Enclosures.zip(Map.of("setup.exe", PROGRAM))).has(Kind.PROGRAM)).isTrue();
    }

    @Test
    void aBombIsRefusedAlsoWhereItLiesInAnother() {
        byte[] bomb = Enclosures.bomb(120);
        assertThat(files.open("copies.zip", bomb).has(Kind.BOMB)).isTrue();
        assertThat(files.open("copies.zip", Enclosures.zip(Map.of("a.pdf", COPY, "b.zip", bomb))).has(Kind.BOMB)).isTrue();
        byte[] unsaid = Arrays.copyOf(bomb, bomb.length - 40);
        assertThat(files.open("copies.zip", unsaid).has(Kind.BOMB)).as("without its directory").isTrue();
        assertThat(files.open("copies.zip", Enclosures.zip(Map.of("nothing.bin", new byte[1 << 20]))).isRefused()).as("packs well, and is none").isFalse();
    }

    @Test
    void ofMoreThanAnybodyEnclosesTheFirstAreTakenOut() {
        Map<String, byte[]> many = new java.util.TreeMap<>();
        for (int number = 0; number < 150; number++) {
            many.put("%03d.pdf".formatted(number), COPY);
        }
        Description zip = files.open("copies.zip", Enclosures.zip(many));
        assertThat(zip.inside()).hasSize(100);
        assertThat(zip.remarks()).extracting(Remark::kind).containsExactly(Kind.MORE_INSIDE);
    }

    // What is said

    @Test
    void whatCannotBeSeenIsSaid() throws Exception {
        assertThat(kinds("copy.pdf", Enclosures.locked(COPY, "secret"))).containsExactly(Kind.LOCKED);
        assertThat(kinds("copy.pdf", Enclosures.locked(COPY, ""))).as("an owner's password opens nothing to readers").isEmpty();
        assertThat(kinds("form.pdf", Enclosures.form(COPY))).containsExactly(Kind.FORM);
        assertThat(kinds("copy.pdf", Arrays.copyOf(COPY, 60))).containsExactly(Kind.DAMAGED);
        assertThat(kinds("copy.zip", Arrays.copyOf(Enclosures.zip(Map.of("a.bin", noise(5000))), 3000))).containsExactly(Kind.DAMAGED);
        assertThat(kinds("copies.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4})).containsExactly(Kind.NOT_OPENED);
        assertThat(kinds("letter.html", "<!DOCTYPE html><html><body>Words</body></html>".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.NOT_SHOWN);
        assertThat(kinds("IMG_1.HEIC", heic())).containsExactly(Kind.HEIC);
        assertThat(kinds("words.txt", "Words".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void anArchiveWithAPasswordSaysSo() {
        byte[] zip = Enclosures.zip(Map.of("copy.pdf", COPY));
        zip[6] |= 1;
        assertThat(kinds("copies.zip", zip)).containsExactly(Kind.LOCKED);
    }

    /** Pixels, not bytes: a page of two colours takes few of these. */
    @Test
    void aSmallPictureIsALetterheadsAndASignedPageIsNot() {
        byte[] page = Enclosures.picture("png", Enclosures.page(1240, 1754, BufferedImage.TYPE_BYTE_BINARY));
        assertThat(page.length).isLessThan(7000);
        assertThat(kinds("image001.png", page)).isEmpty();
        assertThat(kinds("image001.png", Enclosures.picture("png", Enclosures.page(200, 80, BufferedImage.TYPE_INT_RGB)))).containsExactly(Kind.SMALL_PICTURE);
    }

    // Pages

    @Test
    void everyPageOfAFaxIsShown() throws Exception {
        byte[] fax = Enclosures.fax(3);
        assertThat(files.open("fax.tif", fax).pages()).isEqualTo(3);
        for (int page = 1; page <= 3; page++) {
            assertThat(isBlack(shown(fax, page), 0.1, 0.1)).isTrue();
            assertThat(isBlack(shown(fax, page), 0.9, 0.9)).isFalse();
        }
        assertThat(files.page(fax, 4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.1, 0.1, 1200", "3, 0.9, 0.9, 1200", "6, 0.9, 0.1, 800", "8, 0.1, 0.9, 800", "2, 0.9, 0.1, 1200", "5, 0.1, 0.1, 800"})
    void aPhotographIsShownUpright(int orientation, double x, double y, int width) throws Exception {
        BufferedImage page = shown(Enclosures.photo(orientation), 1);
        assertThat(page.getWidth()).isEqualTo(width);
        assertThat(isBlack(page, x, y)).isTrue();
        assertThat(isBlack(page, 1 - x, 1 - y)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_3BYTE_BGR})
    void aScanInJpeg2000IsShownAsItIs(int type) throws Exception {
        byte[] packed = Enclosures.picture("JPEG2000", Enclosures.page(600, 800, type));
        BufferedImage page = shown(Enclosures.scan(packed, COSName.JPX_DECODE, 600, 800, 8), 1);
        assertThat(isBlack(page, 0.2, 0.2)).isTrue();
        assertThat(isBlack(page, 0.3, 0.2)).isFalse();
        assertThat(isBlack(page, 0.2, 0.3)).isFalse();
        assertThat(isBlack(page, 0.9, 0.9)).isFalse();
    }

    @Test
    void aPageThatCannotBeDrawnNeverLooksBlank() throws Exception {
        byte[] broken = Enclosures.scan(noise(400), COSName.JBIG2_DECODE, 600, 800, 1);
        byte[] white = Enclosures.scan(Enclosures.picture("jpg", white()), COSName.DCT_DECODE, 600, 800, 8);
        for (byte[] file : List.of(broken, white)) {
            ForeignFiles.Page page = files.page(file, 1).orElseThrow();
            assertThat(page.whole()).isFalse();
            assertThat(isWhite(ImageIO.read(new ByteArrayInputStream(page.png())))).isFalse();
        }
        assertThat(files.page(Enclosures.blank(), 1).orElseThrow().whole()).as("nothing is on it").isTrue();
    }

    /** Bounded in number; every file is one of those above, cut and changed at random places. */
    @Test
    void noFileBreaksTheDoor() {
        List<byte[]> seeds = List.of(COPY, Enclosures.zip(Map.of("a.pdf", COPY)), Enclosures.winmail("a.pdf", COPY), Enclosures.signed(COPY, true),
                Enclosures.msg("a", "b", "c", "a.pdf", COPY), Enclosures.mail("a", "b", "c", "a.pdf", COPY), Enclosures.fax(2), Enclosures.photo(6),
                Enclosures.portfolio(COPY, "a.pdf", COPY), Enclosures.scan(noise(400), COSName.JBIG2_DECODE, 600, 800, 1));
        Random random = new Random(20170802);
        for (int number = 0; number < 200; number++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size()));
            byte[] file = Arrays.copyOf(seed, random.nextInt(4) == 0 ? random.nextInt(seed.length) : seed.length);
            for (int change = random.nextInt(10); change > 0 && file.length > 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> {
                assertThat(files.open("file", file)).isNotNull();
                files.page(file, 1);
            }).as("file %d", number).doesNotThrowAnyException();
        }
    }

    private List<Kind> kinds(String name, byte[] file) {
        return files.open(name, file).remarks().stream().map(Remark::kind).toList();
    }

    private static List<String> papers(Description description) {
        return description.inside().stream().filter(inner -> inner.description().mediaType().equals(MediaTypes.PDF)).map(Inner::name).toList();
    }

    private static String words(Inner inner) {
        return new String(inner.bytes(), StandardCharsets.UTF_8);
    }

    private BufferedImage shown(byte[] file, int page) throws Exception {
        ForeignFiles.Page shown = files.page(file, page).orElseThrow();
        assertThat(shown.whole()).isTrue();
        return ImageIO.read(new ByteArrayInputStream(shown.png()));
    }

    /** At this part of its width and height. */
    private static boolean isBlack(BufferedImage page, double x, double y) {
        return (page.getRGB((int) (x * page.getWidth()), (int) (y * page.getHeight())) & 0xFF) < 100;
    }

    private static boolean isWhite(BufferedImage page) {
        return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())).allMatch(dot -> (dot & 0xFFFFFF) == 0xFFFFFF);
    }

    private static BufferedImage white() {
        BufferedImage white = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) white.getRaster().getDataBuffer()).getData(), (byte) 255);
        return white;
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }
}
