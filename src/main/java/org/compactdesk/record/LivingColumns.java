package org.compactdesk.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;

/**
 * The trigger by which H2 refuses to change any column but those that the table's comment names ({@code lives: fate, decided_at}); on
 * PostgreSQL the function {@code living_columns} does.
 */
public class LivingColumns implements Trigger {

    private static final String MARK = "lives: ";

    private String schema;
    private String table;
    /** In the order of the columns; null where a column lives. Read at the first change: while a database opens, nothing can be asked. */
    private volatile List<String> fixed;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.schema = schema;
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        if (fixed == null) {
            fixed = fixed(connection);
        }
        for (int column = 0; column < oldRow.length; column++) {
            if (fixed.get(column) != null && !same(oldRow[column], newRow[column])) {
                throw new SQLException("The table " + table + " is insert-only but for some columns: " + fixed.get(column) + " never changes", "45000");
            }
        }
    }

    private List<String> fixed(Connection connection) throws SQLException {
        try (ResultSet described = connection.getMetaData().getTables(null, schema, table, null);
                ResultSet columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            described.next();
            String comment = described.getString("REMARKS");
            Set<String> living = comment.startsWith(MARK) ? Set.of(comment.substring(MARK.length()).split(", ")) : Set.of();
            List<String> names = new ArrayList<>();
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                names.add(living.contains(name) ? null : name);
            }
            return names;
        }
    }

    /** The same moment may be written with another offset. */
    private static boolean same(Object before, Object after) {
        return before instanceof OffsetDateTime moment && after instanceof OffsetDateTime other ? moment.isEqual(other) : Objects.equals(before, after);
    }
}
