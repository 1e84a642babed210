package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.compactdesk.Campaigner;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.kernel.BusinessKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Whatever comes, it is kept as it came, a person gets it, nothing follows by itself, and the next mail is read. */
@Timeout(300)
class BadMailTest extends MailboxScenario {

    static final int LARGEST = 3 * 1024 * 1024;
    private static final int FUZZED = 300;

    @Autowired
    private Documents documents;

    @TestFactory
    Stream<DynamicTest> isKeptAndReachesAPersonAndTheNextIsRead() {
        BusinessKey france = campaigner.invites("FRA");
        return Stream.of(BadMail.values()).map(bad -> dynamicTest(bad.name(), () -> isKeptAndReachesAPersonAndTheNextIsRead(bad, france)));
    }

    private void isKeptAndReachesAPersonAndTheNextIsRead(BadMail bad, BusinessKey france) throws Exception {
        int before = entries().size();
        List<String> tasks = desk.openTasks(france);
        inbox.receives(bad.from(Campaigner.address("FRA"), france.reference()));
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "Message-ID: <next-" + bad + "@example.org>", "", "The next."));

        assertThat(bounded().read()).as("taken").isEqualTo(2);
        desk.runDueJobs();

        assertThat(entry().get("note")).isEqualTo("The next.");
        var entry = entries().get(before);
        long id = (long) entry.get("id");
        assertThat(count(id, "ORIGINAL")).as("as it came").isEqualTo(1);
        assertThat(count(id, "APART") > 0).as("a file kept apart").isEqualTo(bad.fate() == BadMail.Fate.APART);
        assertThat(names(id)).allSatisfy(name -> assertThat(name).doesNotContain("/", "\u202e").hasSizeLessThanOrEqualTo(150));
        assertThat(String.valueOf(entry.get("note")).startsWith("This message could not be read")).isEqualTo(bad.fate() == BadMail.Fate.UNREADABLE);
        assertThat(String.valueOf(entry.get("subject"))).doesNotContain("\n", "\r", "\0", "\u202e");
        assertThat(String.valueOf(entry.get("note"))).doesNotContain("\0", "<script", "alert(1)");
        boolean judged = entry.get("state").equals("REPORT_TO_JUDGE");
        boolean matched = entry.get("business_key") != null && !judged;
        assertThat(desk.openTasks(france)).as("tasks about both, or the next alone").hasSize(tasks.size() + (matched ? 2 : 1));
        assertThat(desk.openTasks("Incoming no. " + id)).isEqualTo(matched || judged ? List.of() : List.of("IdentifySender"));
        assertThat(attempts(france)).as("nothing follows by itself").containsExactly("ATTEMPTING", "ACCEPTED");
    }

    /** Bounded in number and in time; every mail is one of the bad ones or a good one, cut and changed at random places. */
    @Test
    void noInputBreaksTheReader() {
        Random random = new Random(20170802);
        BadMail[] seeds = BadMail.values();
        for (int number = 0; number < FUZZED; number++) {
            byte[] input = changed(seeds[random.nextInt(seeds.length)].from("a@example.org", "TEST/1"), random);
            assertThatCode(() -> {
                try (RawMail raw = OnDisk.of(input)) {
                    ReadMessage read = reader.read(raw, Instant.now(clock));
                    assertThat(read.original()).hasBinaryContent(input);
                    assertThat(Fingerprint.of(raw)).hasSize(64);
                }
            }).as("input %d", number).doesNotThrowAnyException();
        }
    }

    /** At most the first 20,000 bytes of it, with some octets exchanged, lost or doubled. */
    private static byte[] changed(byte[] mail, Random random) {
        StringBuilder changed = new StringBuilder(new String(mail, 0, Math.min(mail.length, 20_000), java.nio.charset.StandardCharsets.ISO_8859_1));
        for (int change = random.nextInt(12); change > 0 && changed.length() > 1; change--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.setCharAt(at, (char) random.nextInt(256));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(50)));
                case 2 -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(50))));
                default -> changed.insert(at, new String[] {"\r\n", "--b\r\n", "=?UTF-8?B?", "\0", "<", ";boundary=", ":"}[random.nextInt(7)]);
            }
        }
        return changed.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private Mailbox bounded() {
        return new Mailbox(inbox.account(""), new MailboxSettings("", 0, "imap", "", "", "INBOX", "", Duration.ofMinutes(1), Duration.ofSeconds(60),
                DataSize.ofBytes(LARGEST), true), reader, taken, intake, clock);
    }

    private int count(long entry, String role) {
        return database.sql("select count(*) from desk.correspondence_document where correspondence = :entry and role = :role")
                .param("entry", entry).param("role", role).query(Integer.class).single();
    }

    private List<String> names(long entry) {
        return documents.of(database.sql("select document from desk.correspondence_document where correspondence = :entry").param("entry", entry)
                .query(String.class).list()).stream().map(Document::fileName).toList();
    }
}
