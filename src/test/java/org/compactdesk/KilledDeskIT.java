package org.compactdesk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.mailbox.TestMailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9}, again and again, at random moments of the demo's dispatch and of the reading of its mailbox, counted at the servers. How
 * often is {@code -Ddesk.kills}; {@code -Ddesk.seed} makes the moments of an earlier run again.
 */
class KilledDeskIT {

    private static final int MISSIONS = 193;
    private static final int MAILS = 100;
    private static final int JOB_THREADS = 4;
    private static final int KILLS = Integer.getInteger("desk.kills", 2);
    private static final long SEED = Long.getLong("desk.seed", 20170802L);
    private static final int LONGEST_PHASE_MILLIS = 100;
    /** Only ends a test that hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @TempDir
    private Path folder;

    private final TestMailServer mails = new TestMailServer();
    private final TestMailbox inbox = new TestMailbox();
    private final Random random = new Random(SEED);
    private PackagedDesk desk;
    private int came;

    @AfterEach
    void stop() {
        desk.kill();
        mails.stop();
        inbox.stop();
    }

    @Test
    void nothingIsLostAndOnlyLettersInFlightGoOutTwice() throws Exception {
        desk = new PackagedDesk(folder, "--spring.profiles.active=demo", "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mails.start(), "--camunda.bpm.job-execution.lock-time-in-millis=15000",
                "--compact-desk.mailbox.protocol=imap", "--compact-desk.mailbox.unencrypted=true", "--compact-desk.mailbox.host=127.0.0.1", "--compact-desk.mailbox.port=" + inbox.port(),
                "--compact-desk.mailbox.user=desk", "--compact-desk.mailbox.password=secret");
        for (int kill = 0; kill < KILLS; kill++) {
            mails.takesNoMoreThan(MISSIONS / (KILLS + 1));
            receives(MAILS / (KILLS + 1));
            desk.launch();
            awaitAMomentOf(kill % 2 == 0);
            desk.kill();
            System.out.printf("Kill %d: %d letters out, %d of %d mails marked%n", kill + 1, mails.received().size(), inbox.marked(), came);
        }
        assertThat(sent().size()).as("still in the middle of the dispatch").isLessThan(MISSIONS);

        mails.takesNoMoreThan(MISSIONS * (KILLS + 1));
        receives(MAILS - came);
        desk.launch();
        await("all letters to be decided", () -> desk.logged().contains("all " + MISSIONS + " letters decided"));
        await("all mails to be with a person", () -> inbox.marked() == MAILS && withAPerson() >= MAILS);
        desk.close();

        letterByLetter();
        mailByMail();
    }

    private void letterByLetter() throws SQLException {
        Map<String, Long> sent = sent();
        assertThat(sent.keySet()).as("Message-IDs at the mail server").isEqualTo(letters("where l.kind = 'NOTE_VERBALE' and l.issue = 1")).hasSize(MISSIONS);
        assertThat(letters("where l.kind = 'NOTE_VERBALE' and l.fate = 'ACCEPTED'")).hasSize(MISSIONS);
        Set<String> again = sent.keySet().stream().filter(messageId -> sent.get(messageId) > 1).collect(Collectors.toSet());
        long doubled = sent.values().stream().mapToLong(times -> times - 1).sum();
        assertThat(doubled).as("doubled").isLessThanOrEqualTo((long) JOB_THREADS * KILLS);
        assertThat(letters("where exists (select 1 from desk.attempt a where a.letter = l.id and a.kind = 'IN_DOUBT')"))
                .as("in doubt among its attempts").containsAll(again);
        System.out.printf("%d kills (seed %d): %d letters at the mail server, missing 0, doubled %d%n", KILLS, SEED, sent.size(), doubled);
    }

    private void mailByMail() throws SQLException {
        assertThat(inbox.size()).as("in the mailbox").isEqualTo(MAILS);
        DemoDatabase database = new DemoDatabase(folder);
        List<String> all = IntStream.range(0, MAILS).mapToObj(KilledDeskIT::subject).toList();
        assertThat(database.rows("select subject from desk.correspondence")).as("entries in the ledger").containsExactlyInAnyOrderElementsOf(all);
        assertThat(database.rows("select distinct BUSINESS_KEY_ from ACT_RU_EXECUTION where BUSINESS_KEY_ like 'Incoming no. %'")).hasSize(MAILS);
        assertThat(database.rows("select ID_ from ACT_RU_TASK where TASK_DEF_KEY_ = 'Task_IdentifySender'")).as("tasks").hasSize(MAILS);
        System.out.printf("%d kills (seed %d): %d mails in the mailbox, lost 0, taken twice 0%n", KILLS, SEED, MAILS);
    }

    // Moments

    /** As many more letters taken, or mails marked, as the dice say, and then somewhere within the tenth of a second that follows. */
    private void awaitAMomentOf(boolean dispatch) {
        int letters = mails.received().size() + 1 + random.nextInt(MISSIONS / (KILLS + 1));
        long marks = inbox.marked() + 1 + random.nextInt(MAILS / (KILLS + 1));
        await("a moment to kill it", () -> dispatch ? mails.received().size() >= letters : inbox.marked() >= marks);
        long moment = System.nanoTime() + random.nextInt(LONGEST_PHASE_MILLIS * 1_000_000);
        while (System.nanoTime() < moment) {
            Thread.onSpinWait();
        }
    }

    private static void await(String what, Callable<Boolean> is) {
        Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(is);
    }

    // The servers

    private void receives(int more) {
        for (int next = 0; next < more; next++, came++) {
            inbox.receives("From: writer-" + came + "@example.com\r\nSubject: " + subject(came) + "\r\nMessage-ID: <" + came + "@example.com>\r\n\r\nNo. " + came + "\r\n");
        }
    }

    private static String subject(int number) {
        return "Something about water, no. " + number;
    }

    /** How often the mail server saw each Message-ID. */
    private Map<String, Long> sent() {
        return mails.received().stream().map(Received::messageId).collect(groupingBy(Function.identity(), counting()));
    }

    // The desk

    private int withAPerson() {
        return desk.json("admin", "/engine-rest/task/count?taskDefinitionKey=Task_IdentifySender").at("/count").asInt();
    }

    private Set<String> letters(String which) throws SQLException {
        return Set.copyOf(new DemoDatabase(folder).rows("select l.message_id from desk.letter l " + which));
    }
}
