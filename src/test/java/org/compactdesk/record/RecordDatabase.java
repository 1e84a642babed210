package org.compactdesk.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.compactdesk.TestDatabase;
import org.compactdesk.kernel.BusinessKey;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record's tables alone, without engine and application: for tests of one repository. */
public final class RecordDatabase {

    private RecordDatabase() {
    }

    /** A database of its own, migrated. */
    public static DataSource migrated() {
        DataSource database = TestDatabase.create().dataSource();
        migrate(database);
        return database;
    }

    /** The door to it for rows without a type of their own, by which the tests of one repository add. */
    public static Journal journal(JdbcClient database) {
        return new Journal(null, database, () -> "tester", Clock.systemUTC());
    }

    /** A campaign of this reference in the record, as its draft would be: to be sent on 2 August 2017, signed by the 25th, met about on 18 September. */
    public static void campaign(JdbcClient database, String reference) {
        database.sql("""
                insert into desk.campaign (reference, reserved, title, note_date, signature_deadline, meeting_name, meeting_date,
                    focal_point_name, focal_point_email, focal_point_phone, requested_at)
                values (:reference, :reference, 'Voluntary compact', date '2017-08-02', date '2017-08-25', 'the High Level Meeting',
                    date '2017-09-18', 'Focal point for the compact', 'focal-point@example.org', '+1 212 555 0100', :now)""")
                .param("reference", reference).param("now", OffsetDateTime.parse("2017-08-02T09:00-04:00")).update();
    }

    /** A participation in a campaign that is in the record. */
    public static void participation(JdbcClient database, BusinessKey key) {
        database.sql("""
                insert into desk.participation (business_key, reference, iso3, note_date, opened_at, at_work)
                values (:key, :reference, :iso3, date '2017-08-02', :now, true)""").param("key", key.toString())
                .param("reference", key.reference()).param("iso3", key.iso3()).param("now", OffsetDateTime.parse("2017-08-02T09:00-04:00")).update();
    }

    /** Migrates a database as the application does; further locations are the demonstration's. */
    public static void migrate(DataSource database, String... further) {
        FluentConfiguration flyway = Flyway.configure().dataSource(database).defaultSchema("desk").schemas("desk").locations(Stream.concat(
                Stream.of("classpath:db/migration", "classpath:db/" + (TestDatabase.ON_POSTGRESQL ? "postgresql" : "h2")), Stream.of(further)).toArray(String[]::new));
        new RecordDialect().customize(flyway);
        flyway.load().migrate();
    }
}
