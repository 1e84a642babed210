package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts of the packaged jar that would leave users whose passwords everybody knows where they have no place: it ends, and nothing was written. */
class StrangeStartIT {

    @TempDir
    private Path folder;

    @Test
    void theProfileOfTheTestsIsNoneOfTheJar() {
        assertThat(endOf("--spring.profiles.active=test")).contains("There is no profile test").doesNotContain("\tat ");
        assertThat(Files.exists(folder.resolve("desk.mv.db"))).isFalse();
        assertThat(endOf("--spring.profiles.active=demo,test")).contains("There is no profile test");
    }

    @Test
    void theDemoDoesNotOpenADatabaseThatItDidNotMake() {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url(), "sa", ""));
        database.sql("create table ACT_ID_USER (ID_ varchar(64) primary key)").update();

        assertThat(endOf("--spring.profiles.active=demo")).contains("The demonstration opens only a database that it made itself");

        assertThat(database.sql("select count(*) from ACT_ID_USER").query(Integer.class).single()).isZero();
        assertThat(database.sql("select count(*) from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA <> 'INFORMATION_SCHEMA'").query(Integer.class).single()).isOne();
    }

    private String endOf(String profile) {
        try (PackagedDesk desk = new PackagedDesk(folder, profile, "--spring.datasource.url=" + url(), "--spring.datasource.username=sa", "--spring.mail.host=127.0.0.1")) {
            desk.launch();
            assertThat(desk.awaitEnd()).isNotZero();
            return desk.logged();
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("desk") + ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
    }
}
