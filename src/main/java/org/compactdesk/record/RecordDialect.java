package org.compactdesk.record;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** What H2 and PostgreSQL call differently in a migration: the type of bytes, and what a trigger is there for and does. */
@Component
public class RecordDialect implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.placeholders(switch (database(flyway)) {
            // H2 has no trigger for TRUNCATE: see the migration no_truncate.
            case H2 -> Map.of("bytes", "binary large object", "change", "update, delete", "removal", "delete", "row", "insert, update, delete",
                    "insertOnly", call(InsertOnly.class), "livingColumns", call(LivingColumns.class), "whileDrafted", call(WhileDrafted.class));
            case POSTGRESQL -> Map.of("bytes", "bytea", "change", "update or delete or truncate", "removal", "delete or truncate",
                    "row", "insert or update or delete", "insertOnly", "execute function insert_only()", "livingColumns", "execute function living_columns()",
                    "whileDrafted", "execute function while_drafted()");
            default -> throw new IllegalStateException("The record is kept on H2 or on PostgreSQL");
        });
    }

    private static String call(Class<?> trigger) {
        return "call '" + trigger.getName() + "'";
    }

    private static DatabaseDriver database(FluentConfiguration flyway) {
        try {
            return DatabaseDriver.fromJdbcUrl(JdbcUtils.extractDatabaseMetaData(flyway.getDataSource(), metaData -> metaData.getURL()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
