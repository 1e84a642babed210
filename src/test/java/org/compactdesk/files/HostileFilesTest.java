package org.compactdesk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.compactdesk.DeskTest;
import org.compactdesk.Scans;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.ForeignFiles.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that were made to end the desk end a process that opens files, at most; and the desk says so. */
class HostileFilesTest extends DeskTest {

    /** As they are shipped, but for the time. */
    private final FilesElsewhere files = new FilesElsewhere(OneWorker.settings(Map.of("compact-desk.files.time", "3s", "compact-desk.files.waiting", "100")));

    @LocalServerPort
    private int port;

    private record Answer(Description opened, Optional<Page> page) {

        boolean isWithinLimits() {
            Set<Kind> passed = Set.of(Kind.TOO_LONG, Kind.TOO_MUCH, Kind.TOO_LARGE, Kind.BOMB, Kind.MORE_PAGES, Kind.MORE_INSIDE, Kind.DAMAGED, Kind.NOT_OPENED);
            return opened.remarks().stream().map(Remark::kind).anyMatch(passed::contains) || page.map(Page::limit).isPresent();
        }
    }

    @AfterEach
    void end() {
        files.destroy();
    }

    @Test
    void theRegisterIsServedWhileEachOfThemIsOpenedAndDrawn() throws Exception {
        Map<String, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
        HostileFiles.all().forEach((name, file) -> asked.put(name,
                CompletableFuture.supplyAsync(() -> new Answer(files.open(name, file), files.page(file, 1)), task -> new Thread(task).start())));
        CompletableFuture<Void> all = CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new));
        do {
            assertThat(register().statusCode()).isEqualTo(200);
        } while (!all.isDone());

        asked.forEach((name, answer) -> System.out.println(name + ": " + answer.join().opened().mediaType() + " " + answer.join().opened().pages() + " " + answer.join().opened().remarks() + " " + answer.join().page().map(p -> p.png().length + " " + p.whole() + " " + p.limit())));
    }

    private HttpResponse<String> register() throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/register")).build(), HttpResponse.BodyHandlers.ofString());
    }
}
