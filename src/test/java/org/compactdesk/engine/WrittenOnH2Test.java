package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in the file at the moment a desk is killed: in a copy of it. H2 itself would write an hour later here. */
class WrittenOnH2Test {

    @TempDir
    private Path folder;

    private DataSource database;
    private TransactionTemplate transaction;
    private final JobExecutor executor = new SpringJobExecutor();

    @BeforeEach
    void open() {
        database = new DriverManagerDataSource(url("desk") + ";WRITE_DELAY=3600000;DB_CLOSE_DELAY=-1", "sa", "");
        DataSourceProperties settings = new DataSourceProperties();
        settings.setUrl(url("desk"));
        var executors = new StaticListableBeanFactory(Map.of("jobExecutor", executor));
        var manager = new JdbcTransactionManager(database);
        manager.setTransactionExecutionListeners(Set.of(new WrittenOnH2(settings, database, executors.getBeanProvider(JobExecutor.class))));
        transaction = new TransactionTemplate(manager);
        transaction.executeWithoutResult(status -> JdbcClient.create(database).sql("create table fact (what varchar)").update());
    }

    @AfterEach
    void shut() {
        Context.removeJobExecutorContext();
        JdbcClient.create(database).sql("shutdown immediately").update();
    }

    @Test
    void whatAPersonDidIsWrittenAtOnce() throws IOException {
        commits("signed");
        assertThat(afterAKill()).containsExactly("signed");
    }

    @Test
    void aJobsEndIsWrittenWithTheNextThatMustStand() throws IOException {
        Context.setJobExecutorContext(new JobExecutorContext());
        commits("the engine's own");
        assertThat(afterAKill()).isEmpty();
        transaction.setName("Attempts.begin");
        commits("attempting");
        assertThat(afterAKill()).containsExactly("the engine's own", "attempting");
    }

    @Test
    void whoHasAJobInHandIsWrittenWithTheNextThatMustStand() throws Exception {
        Thread acquisition = new Thread(() -> commits("in hand"), executor.getName());
        acquisition.start();
        acquisition.join();
        assertThat(afterAKill()).isEmpty();
        commits("signed");
        assertThat(afterAKill()).containsExactlyInAnyOrder("in hand", "signed");
    }

    private void commits(String what) {
        transaction.executeWithoutResult(status -> JdbcClient.create(database).sql("insert into fact values (?)").param(what).update());
    }

    private Set<String> afterAKill() throws IOException {
        Path copy = Files.createTempFile(folder, "copy", ".mv.db");
        Files.write(copy, Files.readAllBytes(folder.resolve("desk.mv.db")));
        return JdbcClient.create(new DriverManagerDataSource(url(copy.getFileName().toString().replace(".mv.db", "")), "sa", ""))
                .sql("select what from fact").query(String.class).set();
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    @Nested
    class TheApplication extends DeskTest {

        @Autowired
        private AbstractPlatformTransactionManager transactions;

        @Test
        void hasItAtEveryCommit() {
            assertThat(transactions.getTransactionExecutionListeners()).hasAtLeastOneElementOfType(WrittenOnH2.class);
        }
    }
}
