package org.compactdesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.compactdesk.TestDatabase;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.record.RecordDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DocumentsTest {

    private static final byte[] TEXT = "Côte d'Ivoire".getBytes(StandardCharsets.UTF_8);

    private final DataSource database = RecordDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Clock clock = Clock.fixed(Instant.parse("2017-08-02T13:00:00Z"), ZoneId.of("America/New_York"));
    private final Documents documents = new Documents(RecordDatabase.journal(jdbc), jdbc, clock, new JdbcTransactionManager(database));

    @Test
    void aStoredFileComesBackByteForByte() {
        Document stored = documents.store("note.txt", TEXT, "Note verbale", "SAMPLE/2017/0001");

        assertThat(documents.content(stored.id())).isEqualTo(TEXT);
        assertThat(documents.find(stored.id())).contains(stored);
        assertThat(stored.mediaType()).isEqualTo("text/plain");
        assertThat(stored.hash()).isEqualTo(ContentHash.of("Côte d'Ivoire")).hasSize(64);
        assertThat(stored.size()).isEqualTo(TEXT.length);
        assertThat(stored.storedAt()).isEqualTo(clock.instant());
    }

    @Test
    void theSameContentIsKeptOnceHoweverOftenItIsStored() {
        Document first = documents.store("a.txt", TEXT, "Note verbale", "SAMPLE/2017/0001/FRA");
        Document second = documents.store("b.txt", TEXT, "Note verbale", "SAMPLE/2017/0001/CIV");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.hash()).isEqualTo(second.hash());
        assertThat(jdbc.sql("select count(*) from desk.content").query(Integer.class).single()).isOne();
        assertThat(documents.about("SAMPLE/2017/0001/CIV")).containsExactly(second);
    }

    @Test
    void manyComeInTheOrderAskedForAndWithTheirBytes() {
        Document first = documents.store("a.txt", TEXT, "Note verbale", null);
        Document second = documents.store("b.txt", TEXT, "Annex I", null);
        Document other = documents.store("c.txt", "Canada".getBytes(StandardCharsets.UTF_8), "Signed copy", null);

        assertThat(documents.of(List.of(other.id(), first.id(), second.id()))).containsExactly(other, first, second);
        assertThat(documents.contents(List.of(first, second, other))).hasSize(2)
                .hasEntrySatisfying(second.hash(), bytes -> assertThat(bytes).isEqualTo(TEXT))
                .hasEntrySatisfying(other.hash(), bytes -> assertThat(bytes).asString().isEqualTo("Canada"));
        assertThat(documents.of(List.of())).isEmpty();
        assertThat(documents.contents(List.of())).isEmpty();
        assertThatThrownBy(() -> documents.of(List.of(first.id(), "nothing"))).hasMessageContaining("nothing");
    }

    @Test
    void twoThatStoreTheSameContentAtOnceBothHaveIt() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        CompletableFuture<Document> second = transaction.execute(status -> {
            documents.store("a.txt", TEXT, "Note verbale", "SAMPLE/2017/0001/FRA");
            CompletableFuture<Document> other = CompletableFuture.supplyAsync(() -> transaction.execute(
                    inside -> documents.store("b.txt", TEXT, "Note verbale", "SAMPLE/2017/0001/CIV")));
            await().until(() -> TestDatabase.holdsSomebodyUp(jdbc));
            return other;
        });

        assertThat(documents.content(second.join())).isEqualTo(TEXT);
        assertThat(documents.about("SAMPLE/2017/0001/FRA")).hasSize(1);
        assertThat(documents.about("SAMPLE/2017/0001/CIV")).containsExactly(second.join());
    }

    @ParameterizedTest
    @ValueSource(ints = {60_000, 3_000_000})
    void whatIsLargeComesBackToo(int size) {
        byte[] large = new byte[size];
        new Random(size).nextBytes(large);

        assertThat(documents.content(documents.store("scan.bin", large, "Signed copy", null).id())).isEqualTo(large);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> documents.store("a.txt", new byte[0], "Signed copy", null)).isInstanceOf(Rejection.class);
    }

    @Test
    void whatIsNoLongerWhatWasStoredIsNotHandedOut() {
        Document stored = documents.store("signed copy.txt", TEXT, "Signed copy", null);
        Document sound = documents.store("b.txt", "Canada".getBytes(StandardCharsets.UTF_8), "Signed copy", null);
        jdbc.sql(TestDatabase.ON_POSTGRESQL ? "drop trigger content_insert_only on desk.content" : "drop trigger desk.content_insert_only").update();
        assertThat(documents.isWhole(stored)).isTrue();
        jdbc.sql("update desk.content set bytes = :other where hash = :hash").param("other", "Côte d'Azur".getBytes(StandardCharsets.UTF_8)).param("hash", stored.hash()).update();

        assertThatThrownBy(() -> documents.content(stored.id())).isInstanceOf(Rejection.class).hasMessageContaining("“signed copy.txt” is not what was stored");
        assertThatThrownBy(() -> documents.contents(List.of(sound, stored))).isInstanceOf(Rejection.class);
        assertThat(documents.contents(List.of(sound))).hasSize(1);
        assertThat(documents.isWhole(stored)).isFalse();
        if (!TestDatabase.ON_POSTGRESQL) {
            jdbc.sql("set referential_integrity false").update();
            jdbc.sql("delete from desk.content where hash = :hash").param("hash", stored.hash()).update();
            assertThatThrownBy(() -> documents.content(stored)).as("gone altogether").isInstanceOf(Rejection.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update desk.document set file_name = 'other.pdf'", "delete from desk.document",
            "update desk.content set size = 1", "delete from desk.content"})
    void theDatabaseItselfRefusesToChangeOrDelete(String statement) {
        documents.store("a.txt", TEXT, "Note verbale", null);

        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("insert-only");
        assertThat(documents.about("nothing")).isEqualTo(List.of());
    }
}
