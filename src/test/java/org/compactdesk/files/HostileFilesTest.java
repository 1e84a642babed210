package org.compactdesk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.compactdesk.DeskTest;
import org.compactdesk.Patience;
import org.compactdesk.document.Document;
import org.compactdesk.document.DocumentPages;
import org.compactdesk.document.Documents;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.ForeignFiles.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that were made to end the desk end a process that opens files, at most; and the desk says so. */
class HostileFilesTest extends DeskTest {

    /** As they are shipped, but for the time. */
    private final FilesElsewhere files = new FilesElsewhere(OneWorker.settings(Map.of("compact-desk.files.time", "2s")));

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentPages pages;

    @LocalServerPort
    private int port;

    private record Answer(Description opened, Optional<Page> page) {

        /** It came to an end by itself, with little, or it is said that it did not. */
        boolean isBounded() {
            Set<Kind> passed = Set.of(Kind.TOO_LONG, Kind.TOO_MUCH, Kind.TOO_LARGE, Kind.BOMB, Kind.MORE_PAGES, Kind.MORE_INSIDE, Kind.DAMAGED, Kind.NOT_OPENED);
            return opened.remarks().stream().map(Remark::kind).anyMatch(passed::contains) || page.map(Page::limit).isPresent()
                    || opened.pages() <= 1 && opened.inside().size() <= 2;
        }
    }

    @AfterEach
    void end() {
        two.shutdownNow();
        files.destroy();
    }

    @Test
    void theRegisterIsServedWhileEachOfThemIsOpenedAndDrawn() throws Exception {
        Map<String, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
        HostileFiles.all().forEach((name, file) -> asked.put(name,
                CompletableFuture.supplyAsync(() -> new Answer(files.open(name, file), files.page(file, 1)), two)));
        CompletableFuture<Void> all = CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new));
        Awaitility.await().atMost(Patience.LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(register().statusCode()).isEqualTo(200);
            return all.isDone();
        });

        assertThat(asked).allSatisfy((name, answer) -> assertThat(answer.join().isBounded()).as("%s: %s", name, answer.join()).isTrue());
    }

    @Test
    void pagesAreWalkedAndWhatAFileSaysOfItselfIsNotBelieved() {
        assertThat(OneWorker.FILES.describe("a.pdf", HostileFiles.manyPages()).pages()).isOne();
        assertThat(OneWorker.FILES.page(HostileFiles.manyPages(), 1).orElseThrow().whole()).isTrue();
        assertThat(OneWorker.FILES.page(HostileFiles.manyPages(), 60_000_000)).isEmpty();
        for (byte[] endless : List.of(HostileFiles.branches(), HostileFiles.endlessFax())) {
            Description described = OneWorker.FILES.describe("a.pdf", endless);
            assertThat(described.pages()).isEqualTo(500);
            assertThat(described.remarks()).contains(new Remark(Kind.MORE_PAGES, List.of("500")));
            assertThat(OneWorker.FILES.page(endless, 500)).isPresent();
        }
    }

    @Test
    void whatPassedALimitIsSaidWhereTheFileIsShown() {
        Document stored = documents.store("copy.pdf", HostileFiles.objectStream(400), "Signed copy", null);
        assertThat(pages.remarks(stored)).containsExactly("It is not opened here: it takes more memory than any ordinary paper does. Ask the sender for it as a plain PDF or as a scan.");
        assertThat(pages.count(stored)).isZero();
    }

    @Test
    void memoryOutsideTheHeapIsBoundedToo() {
        assertThat(OneWorker.with("outside", "256MB").page(HostileFiles.progressive(14_000), 1).orElseThrow().limit()).isEqualTo(new Remark(Kind.TOO_MUCH, List.of()));
    }

    private HttpResponse<String> register() throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/register")).build(), HttpResponse.BodyHandlers.ofString());
    }
}
