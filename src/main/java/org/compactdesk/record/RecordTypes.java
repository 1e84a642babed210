package org.compactdesk.record;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** The two column types that H2 and PostgreSQL call differently: in a migration {@code ${text}} and {@code ${bytes}}. */
@Component
class RecordTypes implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.placeholders(switch (database(flyway)) {
            case H2 -> Map.of("text", "character large object", "bytes", "binary large object");
            case POSTGRESQL -> Map.of("text", "text", "bytes", "bytea");
            default -> throw new IllegalStateException("The record is kept on H2 or on PostgreSQL");
        });
    }

    private static DatabaseDriver database(FluentConfiguration flyway) {
        try {
            return DatabaseDriver.fromJdbcUrl(JdbcUtils.extractDatabaseMetaData(flyway.getDataSource(), metaData -> metaData.getURL()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
