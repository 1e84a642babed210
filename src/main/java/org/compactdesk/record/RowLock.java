package org.compactdesk.record;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Holds rows until the transaction ends: nobody else changes or holds them, while rows that refer to them may be added. On PostgreSQL
 * "for update" would keep those out too, and with them what is committed beside the transaction that holds; H2 knows "for update" only,
 * and lets them in.
 */
@Component
public class RowLock {

    private final JdbcClient database;
    private final String clause;

    RowLock(JdbcClient database, DataSource dataSource) throws MetaDataAccessException {
        this.database = database;
        this.clause = JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> DatabaseDriver.fromJdbcUrl(metaData.getURL()))
                == DatabaseDriver.POSTGRESQL ? " for no key update" : " for update";
    }

    /** A query that holds the rows it finds, in its order. */
    public StatementSpec holding(String query) {
        return database.sql(query + clause);
    }
}
