package org.compactdesk.record;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * The trigger by which H2 refuses to change or delete what the record keeps; on PostgreSQL the function {@code desk.insert_only} does.
 * In a migration: {@code create trigger t before update, delete on x for each row call 'org.compactdesk.record.InsertOnly'}.
 */
public class InsertOnly implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("The table " + table + " is insert-only: its rows are never changed or deleted", "45000");
    }
}
