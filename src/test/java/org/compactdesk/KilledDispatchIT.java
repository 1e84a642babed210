package org.compactdesk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.compactdesk.TestMailServer.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of the demo's dispatch, counted at the mail server. */
class KilledDispatchIT {

    private static final int MISSIONS = 193;
    private static final int JOB_THREADS = 4;

    @TempDir
    private Path folder;

    private final TestMailServer mails = new TestMailServer();

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void everyLetterGoesOutAndOnlyThoseInFlightTwice() throws Exception {
        PackagedDesk desk = new PackagedDesk(folder, "--spring.profiles.active=demo", "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mails.start(), "--camunda.bpm.job-execution.lock-time-in-millis=20000");
        desk.launch();
        Awaitility.await("the middle of the dispatch").atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(1))
                .until(() -> mails.received().size() >= MISSIONS / 3);
        desk.kill();
        int before = mails.received().size();
        assertThat(before).as("still in the middle").isLessThan(MISSIONS);

        long restarted = System.nanoTime();
        desk.launch();
        // Two minutes on a machine of its own; the bound only ends a test that hangs.
        Awaitility.await("all letters to be decided").atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200))
                .until(() -> desk.logged().contains("all " + MISSIONS + " letters decided"));
        System.out.printf("Killed after %d letters; all decided %d s after the restart%n", before,
                Duration.ofNanos(System.nanoTime() - restarted).toSeconds());
        desk.close();

        assertThat(sent()).hasSize(MISSIONS);
        Set<String> twice = new HashSet<>();
        sent().forEach((messageId, times) -> {
            assertThat(times).as(messageId).isLessThanOrEqualTo(2);
            if (times == 2) {
                twice.add(messageId);
            }
        });
        assertThat(twice).as("seen twice").hasSizeLessThanOrEqualTo(JOB_THREADS);
        assertThat(letters("where exists (select 1 from desk.attempt a where a.letter = l.id and a.kind = 'IN_DOUBT')"))
                .as("in doubt among its attempts").containsAll(twice);
        assertThat(letters("where l.kind = 'NOTE_VERBALE' and l.fate = 'ACCEPTED'")).hasSize(MISSIONS);
    }

    /** How often the mail server saw each Message-ID. */
    private Map<String, Long> sent() {
        return mails.received().stream().map(Received::messageId).collect(groupingBy(Function.identity(), counting()));
    }

    private Set<String> letters(String which) throws SQLException {
        return Set.copyOf(new DemoDatabase(folder).rows("select l.message_id from desk.letter l " + which));
    }
}
