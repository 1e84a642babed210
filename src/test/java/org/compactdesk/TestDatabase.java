package org.compactdesk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An empty database for a test: H2 in memory, or where the system property {@code test.database} says {@code postgresql}, one on a
 * PostgreSQL server that all tests of a JVM share and that ends with it.
 */
public record TestDatabase(String url, String user, String password) {

    public static final boolean ON_POSTGRESQL = "postgresql".equals(System.getProperty("test.database"));

    public static TestDatabase create() {
        return ON_POSTGRESQL ? onPostgresql() : new TestDatabase(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
    }

    private static TestDatabase onPostgresql() {
        String name = "desk_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
        return new TestDatabase(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /** Whether a statement waits for a row that somebody else holds. */
    public static boolean holdsSomebodyUp(JdbcClient database) {
        return database.sql(ON_POSTGRESQL ? "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                : "select count(*) from INFORMATION_SCHEMA.SESSIONS where BLOCKER_ID is not null or EXECUTING_STATEMENT_START < dateadd(millisecond, -300, current_timestamp)").query(Integer.class).single() > 0;
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    public void tell(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.username", () -> user);
        settings.add("spring.datasource.password", () -> password);
    }

    private static class Server {

        private static final EmbeddedPostgres RUNNING = start();

        /** Nothing of it has to outlast a power cut; it stops when the last application has, which would else wait for it. */
        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
                        .setRegisterShutdownHook(false).start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
