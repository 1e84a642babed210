package org.compactdesk.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * The trigger by which H2 refuses to change what a campaign was asked for with, once it is released; on PostgreSQL the function
 * {@code while_drafted} does. The number of the campaign is the first column.
 */
public class WhileDrafted implements Trigger {

    private String released;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.released = "select 1 from %s.fact where campaign = ? and kind = 'RELEASED'".formatted(schema);
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(released)) {
            look.setObject(1, (oldRow == null ? newRow : oldRow)[0]);
            try (ResultSet release = look.executeQuery()) {
                if (release.next()) {
                    throw new SQLException("The campaign is released: what it was asked for with does not change any more", "45000");
                }
            }
        }
    }
}
