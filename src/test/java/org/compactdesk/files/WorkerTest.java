package org.compactdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.compactdesk.Scans;
import org.compactdesk.files.Description.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The process that opens files is kept, replaced and ended. */
class WorkerTest {

    private static final byte[] COPY = Scans.pdf("Signed");

    private FilesElsewhere files;

    @AfterEach
    void end() {
        files.destroy();
    }

    @Test
    void oneIsKeptUntilItHasOpenedSoManyFiles() {
        files = door(Map.of("compact-desk.files.kept", 2));
        opens();
        Set<Long> first = workers();
        opens();
        assertThat(first).hasSize(1);
        assertThat(workers()).as("after two").isEmpty();
        opens();
        assertThat(workers()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void oneThatEndedByItselfOrOverAFileIsReplaced() {
        files = door(Map.of());
        opens();
        Set<Long> first = workers();
        ProcessHandle.of(first.iterator().next()).orElseThrow().destroyForcibly();
        Awaitility.await().until(() -> ProcessHandle.of(first.iterator().next()).map(ProcessHandle::isAlive).orElse(false), alive -> !alive);
        opens();
        Set<Long> second = workers();
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);

        assertThat(files.describe("bomb.pdf", HostileFiles.objectStream(400)).has(Kind.TOO_MUCH)).isTrue();
        assertThat(workers()).doesNotContainAnyElementsOf(second);
        opens();
    }

    @Test
    void whoeverComesWhereAllPlacesAreTakenIsToldToComeAgain() {
        files = door(Map.of("compact-desk.files.workers", 1, "compact-desk.files.waiting", 0, "compact-desk.files.time", "5s"));
        CompletableFuture<Optional<ForeignFiles.Page>> drawn = CompletableFuture.supplyAsync(() -> files.page(HostileFiles.nestedForms(), 1), task -> new Thread(task).start());
        Awaitility.await().until(() -> !workers().isEmpty());
        assertThatThrownBy(() -> files.describe("copy.pdf", COPY)).isInstanceOf(NotNow.class).hasMessageContaining("Try again");
        assertThat(drawn.join().orElseThrow().limit().kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(drawn.join().orElseThrow().whole()).isFalse();
        assertThat(workers()).isEmpty();
        assertThat(files.page(HostileFiles.nestedForms(), 1).orElseThrow().limit().kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(workers()).as("it is not drawn again").isEmpty();
        opens();
    }

    /** Ended as by the system itself, in the middle of a file that never ends. */
    @Test
    void itNeverOutlivesTheDesk() throws Exception {
        files = door(Map.of());
        Process desk = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), AnotherDesk.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(desk.getInputStream()))) {
            String line = said.lines().filter(each -> each.startsWith("worker ")).findFirst().orElseThrow();
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow();
            assertThat(worker.isAlive()).isTrue();
            desk.destroyForcibly();
            Awaitility.await().until(() -> !worker.isAlive());
        } finally {
            desk.destroyForcibly();
        }
    }

    /** Draws for an hour. */
    static final class AnotherDesk {

        public static void main(String[] none) {
            FilesElsewhere files = door(Map.of("compact-desk.files.time", "1h"));
            Thread drawing = new Thread(() -> files.page(HostileFiles.nestedForms(), 1));
            drawing.start();
            Awaitility.await().until(() -> !files.workers().isEmpty());
            files.workers().forEach(worker -> System.out.println("worker " + worker.id()));
        }
    }

    private static FilesElsewhere door(Map<String, Object> set) {
        return new FilesElsewhere(OneWorker.settings(set));
    }

    private void opens() {
        assertThat(files.describe("copy.pdf", COPY).pages()).isOne();
    }

    private Set<Long> workers() {
        return files.workers().stream().map(WorkerProcess::id).collect(Collectors.toSet());
    }
}
