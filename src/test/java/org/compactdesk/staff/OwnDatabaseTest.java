package org.compactdesk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo opens what it made and what is empty, and nothing else. */
@OnBothDatabases
class OwnDatabaseTest {

    private final DataSource database = TestDatabase.create().dataSource();

    @Test
    void anEmptyOneIsMade() {
        assertThat(opened()).isSameAs(database);
    }

    @Test
    void anothersIsRefused() {
        for (String table : List.of("create table ACT_ID_USER (ID_ varchar(64))", "create schema desk", "create table desk.letter (id integer)")) {
            JdbcClient.create(database).sql(table).update();
            assertThatThrownBy(this::opened).isInstanceOf(NotConfigured.class).hasMessageContaining("only a database that it made itself");
        }
    }

    @Test
    void itsOwnIsOpenedAgain() {
        List.of("create table ACT_ID_USER (ID_ varchar(64))", "create schema desk", "create table desk.demo_clock (id integer)").forEach(table -> JdbcClient.create(database).sql(table).update());
        assertThat(opened()).isSameAs(database);
    }

    private Object opened() {
        return new OwnDatabase().postProcessAfterInitialization(database, "dataSource");
    }
}
