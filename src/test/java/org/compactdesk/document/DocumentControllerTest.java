package org.compactdesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.compactdesk.Scans;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.HostileFiles;
import org.compactdesk.files.OneWorker;
import org.compactdesk.TestDatabase;
import org.compactdesk.record.RecordDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DocumentControllerTest {

    private final DataSource database = RecordDatabase.migrated();
    private final PdfPrinter printer = new PdfPrinter();
    private final Documents documents = new Documents(RecordDatabase.journal(JdbcClient.create(database)), JdbcClient.create(database), Clock.systemUTC(), new JdbcTransactionManager(database));
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new DocumentController(documents, new DocumentPages(documents, printer, OneWorker.FILES))).build();

    @Test
    void aPdfOpensInPlaceUnderItsOwnName() throws Exception {
        byte[] pdf = printer.print("plain-text", Map.of("title", "x", "lines", List.of("Türkiye")));
        String id = documents.store("Côte d'Ivoire.pdf", pdf, "Signed copy", null).id();

        web.perform(get("/documents/" + id)).andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("Content-Disposition", startsWith("inline")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''C%C3%B4te%20d%27Ivoire.pdf")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'")))
                .andExpect(header().string("Cache-Control", containsString("private")));
        web.perform(get("/documents/" + id + "/pages")).andExpect(content().json("{\"pages\": 1}"));
        web.perform(get("/documents/" + id + "/pages/2.png")).andExpect(status().isNotFound());
    }

    @Test
    void textIsShownInASandboxAndDrawnAsAPage() throws Exception {
        String id = documents.store("note.txt", "Two\nlines\twith <signs> & more".getBytes(StandardCharsets.UTF_8), "Note verbale", null).id();

        web.perform(get("/documents/" + id)).andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox")));
        byte[] png = web.perform(get("/documents/" + id + "/pages/1.png")).andExpect(content().contentType("image/png"))
                .andReturn().getResponse().getContentAsByteArray();
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(page.getWidth()).isBetween(900, 920);
        assertThat(page.getRGB(450, 600) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(web.perform(get("/documents/" + id + "/pages/1.png")).andReturn().getResponse().getContentAsByteArray()).isEqualTo(png);
    }

    @Test
    void whatIsNoLongerWhatWasStoredIsNotShownAndSaysSo() throws Exception {
        String id = documents.store("note.txt", "Two lines".getBytes(StandardCharsets.UTF_8), "Note verbale", null).id();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(TestDatabase.ON_POSTGRESQL ? "drop trigger content_insert_only on desk.content" : "drop trigger desk.content_insert_only").update();
        jdbc.sql("update desk.content set bytes = :other").param("other", "Other lines".getBytes(StandardCharsets.UTF_8)).update();

        web.perform(get("/documents/" + id)).andExpect(status().isInternalServerError()).andExpect(content().string(startsWith("The stored file “note.txt” is not what was stored")));
        web.perform(get("/documents/" + id + "/pages")).andExpect(content().json("{\"pages\": 0}"));
    }

    /** A few kilobytes of mail must not fill the memory of whoever looks at it. */
    @Test
    void whatWouldBeLargerThanTheMemoryHasNoPages() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY), "png", picture);
        byte[] text = "A line of a very long text.\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        for (byte[] file : List.of(picture.toByteArray(), text)) {
            String id = documents.store("scan", file, "Signed copy", null).id();
            web.perform(get("/documents/" + id + "/pages")).andExpect(content().json("{\"pages\": 0}"));
            web.perform(get("/documents/" + id + "/pages/1.png")).andExpect(status().isNotFound());
        }
    }

    @Test
    void aPageThatTakesTooLongIsHatchedAndSaidAndWhereAllPlacesAreTakenOneIsToldToComeAgain() throws Exception {
        ForeignFiles files = OneWorker.with("time", "3s", "workers", "1", "waiting", "0");
        DocumentPages pages = new DocumentPages(documents, printer, files);
        MockMvc narrow = MockMvcBuilders.standaloneSetup(new DocumentController(documents, pages)).build();
        Document endless = documents.store("copy.pdf", HostileFiles.nestedForms(), "Signed copy", null);
        Document other = documents.store("other.pdf", Scans.pdf("Signed"), "Signed copy", null);
        assertThat(pages.count(other)).isOne();
        assertThat(pages.count(endless)).isOne();

        CompletableFuture<List<String>> drawn = CompletableFuture.supplyAsync(() -> pages.remarksWithPages(endless), task -> new Thread(task).start());
        Awaitility.await().pollInterval(Duration.ofMillis(50)).untilAsserted(() -> narrow.perform(get("/documents/" + other.id() + "/pages/1.png"))
                .andExpect(status().isServiceUnavailable()).andExpect(header().string("Retry-After", "10"))
                .andExpect(content().string("The desk is busy with other files. Try again in a moment.")));
        assertThat(drawn.join()).hasSize(2).satisfies(said -> assertThat(said.get(0)).contains("Hatched pages: 1"),
                said -> assertThat(said.get(1)).contains("after 3 seconds there was still no end to it"));
        narrow.perform(get("/documents/" + endless.id() + "/pages/1.png")).andExpect(status().isOk());
        narrow.perform(get("/documents/" + other.id() + "/pages/1.png")).andExpect(status().isOk());
    }

    @Test
    void aLargePictureIsShownAsFarAsAScreenShowsIt() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9_000, 6_000, BufferedImage.TYPE_BYTE_BINARY), "png", picture);
        String id = documents.store("scan.png", picture.toByteArray(), "Signed copy", null).id();
        byte[] png = web.perform(get("/documents/" + id + "/pages/1.png")).andReturn().getResponse().getContentAsByteArray();
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(page.getWidth()).isEqualTo(2400);
        assertThat(page.getHeight()).isEqualTo(1600);
    }

    @Test
    void whatCouldActIsOnlyHandedOutToSave() throws Exception {
        String id = documents.store("letter.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "Letter", null).id();

        web.perform(get("/documents/" + id)).andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox")));
        web.perform(get("/documents/" + id + "/pages")).andExpect(content().json("{\"pages\": 0}"));
        web.perform(get("/documents/" + id + "/pages/1.png")).andExpect(status().isNotFound());
    }

    @Test
    void aPictureIsItsOwnPageAndABrokenFileHasNone() throws Exception {
        String picture = documents.store("scan.jpg", MediaTypesTest.image("jpg"), "Signed copy", null).id();
        String broken = documents.store("scan.pdf", "%PDF-1.7\nnothing more".getBytes(StandardCharsets.UTF_8), "Signed copy", null).id();

        web.perform(get("/documents/" + picture + "/pages/1.png")).andExpect(status().isOk());
        web.perform(get("/documents/" + broken + "/pages/1.png")).andExpect(status().isNotFound());
        web.perform(get("/documents/" + broken)).andExpect(status().isOk());
        web.perform(get("/documents/no-such-document")).andExpect(status().isNotFound());
    }
}
