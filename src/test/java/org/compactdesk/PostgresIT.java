package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a real PostgreSQL, for whatever that database does differently. The server ends with the JVM. */
@DirtiesContext
class PostgresIT extends DeskTest {

    @Autowired
    private Participations participations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource dataSource;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry settings) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        settings.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "postgres");
        // The engine's name is known in the whole JVM: closing this one must not take the other tests' engine away.
        settings.add("camunda.bpm.process-engine-name", () -> "postgres");
    }

    @Test
    void aMemberStateIsInvitedAnnouncesItsIntentionAndNobodyCanChangeTheRecordOfIt() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        BusinessKey france = campaigner.invites("FRA");
        desk.as("registry").starts("IncomingCorrespondence", Map.of("medium", "POUCH", "receivedOn", "2017-08-02",
                "note", "France will sign.", "state", "FRA", "reference", france.reference(), "kind", "INTENTION"));
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(participations.history(france).counting()).extracting("kind")
                .contains(FactKind.ADDRESSED, FactKind.NOTE_ACCEPTED, FactKind.INTENTION_ANNOUNCED);
        assertThat(mails.to(Campaigner.address("FRA"))).as("the note and the acknowledgement").hasSize(2);
        assertThat(desk.page("/ledger.csv?campaign=" + france.reference())).as("the ledger").contains("Note verbale", "Acknowledgement", "The intention to sign");
        assertThat(desk.page("/directory/FRA")).as("the directory").contains(Campaigner.address("FRA"), "Counts now");
        for (String attempt : List.of("update desk.fact set note = 'other'", "delete from desk.fact", "delete from desk.response",
                "delete from desk.correspondence", "delete from desk.participation")) {
            assertThatThrownBy(() -> database.sql(attempt).update()).as(attempt).hasStackTraceContaining("insert-only");
        }
    }
}
