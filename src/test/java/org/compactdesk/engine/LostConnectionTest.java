package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestDatabase;
import org.compactdesk.record.RecordDialect;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk's own settings of its connections, with a server that can fall silent. */
@OnBothDatabases
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "H2 has no network to lose")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LostConnectionTest {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void nothingWaitsWithoutEnd() {
        connected(database.url(), context -> {
            HikariDataSource pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "60").containsEntry("connectTimeout", "10").containsEntry("tcpKeepAlive", "true");
            assertThat(JdbcClient.create(pool).sql("show lock_timeout").query(String.class).single()).isEqualTo("30s");
        });
    }

    @Test
    void aServerThatFallsSilentIsGivenUpAndTheNextConnectionWorks() throws IOException {
        try (Line line = new Line(URI.create(database.url().substring("jdbc:".length())).getPort())) {
            connected(line.through(database.url()), context -> {
                JdbcClient desk = JdbcClient.create(context.getBean(HikariDataSource.class));
                assertThat(desk.sql("select 1").query(Integer.class).single()).isOne();
                line.silent = true;
                assertThatThrownBy(() -> desk.sql("select 1").query(Integer.class).single()).hasRootCauseInstanceOf(SocketTimeoutException.class);
                line.silent = false;
                assertThat(desk.sql("select 1").query(Integer.class).single()).isOne();
            }, "spring.datasource.hikari.data-source-properties.socketTimeout=1");
        }
    }

    @Test
    void aMigrationMayTakeLongerThanAnythingElse() {
        connected(database.url(), context -> {
            String longWork = "select 1 from pg_sleep(2)";
            assertThatThrownBy(() -> JdbcClient.create(context.getBean(HikariDataSource.class)).sql(longWork).query(Integer.class).single())
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
            assertThat(JdbcClient.create(context.getBean(Flyway.class).getConfiguration().getDataSource()).sql(longWork).query(Integer.class).single()).isOne();
        }, "spring.datasource.hikari.data-source-properties.socketTimeout=1");
    }

    private void connected(String url, ContextConsumer<AssertableApplicationContext> look, String... settings) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class)).withBean(RecordDialect.class)
                .withPropertyValues("spring.datasource.url=" + url, "spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password())
                .withPropertyValues(settings).run(context -> {
                    assertThat(context).hasNotFailed();
                    look.accept(context);
                });
    }

    /** Hands on what the two say to each other, as long as it is not silent; nobody is told that it is. */
    private static class Line implements AutoCloseable {

        private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int server;
        private volatile boolean silent;

        Line(int server) throws IOException {
            this.server = server;
            start(this::accept);
        }

        String through(String url) {
            return url.replace(":" + server + "/", ":" + entrance.getLocalPort() + "/");
        }

        private void accept() {
            try {
                while (true) {
                    Socket near = entrance.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                    start(() -> handOn(near, far));
                    start(() -> handOn(far, near));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        private void handOn(Socket from, Socket to) {
            try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                byte[] some = new byte[8192];
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    if (!silent) {
                        out.write(some, 0, read);
                    }
                }
            } catch (IOException closed) {
                // The other one has hung up.
            }
        }

        private static void start(Runnable work) {
            Thread thread = new Thread(work, "line");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() {
            try {
                entrance.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
