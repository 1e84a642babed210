package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestDatabase;
import org.compactdesk.TestMailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desk run by a role that owns nothing, as {@code run-role.sql} makes it. */
@OnBothDatabases
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "a role of PostgreSQL")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Desk.class, Campaigner.class})
class RunRoleTest {

    private static final TestMailServer mails = new TestMailServer();
    private static final int SMTP_PORT = mails.start();

    @Autowired
    private JdbcClient asTheDesk;

    @Autowired
    private Desk desk;

    @Autowired
    private Campaigner campaigner;

    @DynamicPropertySource
    static void runRole(DynamicPropertyRegistry settings) throws IOException {
        if (!TestDatabase.ON_POSTGRESQL) {
            return;
        }
        TestDatabase database = TestDatabase.create();
        DriverManagerDataSource owner = new DriverManagerDataSource(database.url(), database.user(), database.password());
        RecordDatabase.migrate(owner);
        new ResourceDatabasePopulator(Stream.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history")
                .map(part -> new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"))
                .toArray(ClassPathResource[]::new)).execute(owner);
        JdbcClient asOwner = JdbcClient.create(owner);
        String role = "run_" + System.nanoTime();
        asOwner.sql("create role " + role + " login password 'run'").update();
        String script = Files.readString(Path.of("src/site/resources/run-role.sql"));
        asOwner.sql(script.substring(script.indexOf("do $$")).replace("current_setting('desk.run_role')", "'" + role + "'")).update();
        // The address names the owner, and goes before the settings.
        new TestDatabase(database.url().replaceFirst("[?]user=[^&]*", ""), role, "run").tell(settings);
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SMTP_PORT);
        settings.add("spring.flyway.user", database::user);
        settings.add("spring.flyway.password", database::password);
    }

    @AfterAll
    static void stop() {
        mails.stop();
    }

    @Test
    void dispatchesAndRecordsButCannotChangeThePast() {
        desk.isAt("2017-08-02T09:00");
        campaigner.dispatches("FRA", "PER");
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
        assertThat(asTheDesk.sql("select count(*) from desk.fact where kind = 'NOTE_ACCEPTED'").query(Integer.class).single()).isPositive();
        assertThatThrownBy(() -> asTheDesk.sql("delete from desk.fact").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> asTheDesk.sql("truncate desk.fact").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> asTheDesk.sql("update desk.letter set reference = 'x'").update()).hasStackTraceContaining("insert-only but for");
        assertThatThrownBy(() -> asTheDesk.sql("alter table desk.fact disable trigger all").update()).hasStackTraceContaining("must be owner");
    }
}
