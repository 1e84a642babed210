package org.compactdesk.record;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * The trigger by which H2 refuses any statement that would change or delete what the record keeps, whether it meets a row or not; on
 * PostgreSQL the function {@code insert_only} does.
 */
public class InsertOnly implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("The table " + table + " is insert-only: nothing in it is changed or deleted", "45000");
    }
}
