package org.compactdesk.record;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The record's tables alone, without engine and application: for tests of one repository. */
public final class RecordDatabase {

    private RecordDatabase() {
    }

    /** A database in memory of its own, migrated. */
    public static DataSource inMemory() {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
        migrate(database, "h2");
        return database;
    }

    /** Migrates a database as the application does. */
    public static void migrate(DataSource database, String vendor) {
        FluentConfiguration flyway = Flyway.configure().dataSource(database).defaultSchema("desk").schemas("desk")
                .locations("classpath:db/migration", "classpath:db/" + vendor);
        new RecordTypes().customize(flyway);
        flyway.load().migrate();
    }
}
