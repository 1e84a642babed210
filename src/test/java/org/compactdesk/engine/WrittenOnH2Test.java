package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in the file at the moment a desk is killed: in a copy of it. H2 itself would write an hour later here. */
class WrittenOnH2Test {

    @TempDir
    private Path folder;

    private DataSource database;
    private TransactionTemplate transaction;
    private TransactionTemplate savepoint;
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
        savepoint = new TransactionTemplate(manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        transaction.executeWithoutResult(status -> JdbcClient.create(database).sql("create table fact (what varchar)").update());
    }

    @AfterEach
    void shut() {
        Context.removeJobExecutorContext();
        JdbcClient.create(database).sql("shutdown immediately").update();
    }

    @Test
    void whatAPersonDidIsWrittenAtOnce() {
        commits("signed");
        assertThat(afterAKill()).containsExactly("signed");
    }

    @Test
    void aJobsEndIsWrittenWithTheNextThatMustStand() {
        Context.setJobExecutorContext(new JobExecutorContext());
        commits("the engine's own");
        assertThat(afterAKill()).isEmpty();
        transaction.setName("Attempts.begin");
        commits("attempting");
        assertThat(afterAKill()).containsExactly("the engine's own", "attempting");
    }

    @Test
    void whoHasAJobInHandIsWrittenWithTheNextThatMustStand() throws InterruptedException {
        Thread acquisition = new Thread(() -> commits("in hand"), executor.getName());
        acquisition.start();
        acquisition.join();
        assertThat(afterAKill()).isEmpty();
        commits("signed");
        assertThat(afterAKill()).containsExactlyInAnyOrder("in hand", "signed");
    }

    @Test
    void whatIsPartOfATransactionIsWrittenWithTheWhole() {
        Context.setJobExecutorContext(new JobExecutorContext());
        commits("the engine's own");
        Context.removeJobExecutorContext();
        transaction.executeWithoutResult(whole -> {
            savepoint.executeWithoutResult(part -> insert("stored"));
            assertThat(afterAKill()).isEmpty();
        });
        assertThat(afterAKill()).containsExactlyInAnyOrder("the engine's own", "stored");
    }

    private void commits(String what) {
        transaction.executeWithoutResult(status -> insert(what));
    }

    private void insert(String what) {
        JdbcClient.create(database).sql("insert into fact values (?)").param(what).update();
    }

    private Set<String> afterAKill() {
        Path copy = copied(folder.resolve("desk.mv.db"));
        return JdbcClient.create(new DriverManagerDataSource(url(copy.getFileName().toString().replace(".mv.db", "")), "sa", ""))
                .sql("select what from fact").query(String.class).set();
    }

    private Path copied(Path file) {
        try {
            return Files.write(Files.createTempFile(folder, "copy", ".mv.db"), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
