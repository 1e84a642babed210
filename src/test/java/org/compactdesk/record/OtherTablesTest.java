package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

class OtherTablesTest {

    @Test
    void aDatabaseThatAnotherVersionBeganIsSpokenOfPlainly() {
        DataSource database = RecordDatabase.migrated();
        JdbcClient.create(database).sql("update desk.flyway_schema_history set \"version\" = '010' where \"version\" = '20261130120000'").update();
        Throwable failure = catchThrowable(() -> RecordDatabase.migrate(database));

        FailureAnalysis said = SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, FailureHandler.handleMessage((message, trouble) -> { }))
                .stream().map(analyzer -> analyzer.analyze(failure)).filter(Objects::nonNull).findFirst().orElseThrow();
        assertThat(said.getDescription()).isEqualTo("The database was begun with another version of the desk; this one cannot open it.");
        assertThat(said.getAction()).contains("Begin an empty one", "spring.datasource.url");
    }
}
