package org.compactdesk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database that a packaged demo left in its folder; read only while no process has it open. */
final class DemoDatabase {

    private final String url;

    DemoDatabase(Path folder) {
        url = "jdbc:h2:file:" + folder.resolve("data/compact-desk") + ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE";
    }

    /** The first column of every row. */
    List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(url, "sa", ""); ResultSet rows = database.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
