package org.phonealert.base.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static java.lang.System.Logger.Level.INFO;

/**
 * Fills new columns of a table from two old ones, in batches of some thousand rows in the order of their ids, each
 * batch in a transaction of its own. Rows that have been filled before are skipped.
 */
final class TableRewrite {
    private static final System.Logger LOG = System.getLogger(TableRewrite.class.getName());
    private static final int ROWS_AT_A_TIME = 5_000;
    private static final int ROWS_PER_REPORT = 500_000;

    private final String table;
    private final String select;
    private String update = "";

    /** @param condition selects the rows to fill */
    TableRewrite(String table, String kind, String text, String condition) {
        this.table = table;
        select = "select id, %s, %s from %s where id > ? and %s order by id fetch first %d rows only"
                .formatted(kind, text, table, condition, ROWS_AT_A_TIME);
    }

    /** Computes the values of the new columns. */
    @FunctionalInterface
    interface Reader {
        @Nullable
        Object[] read(String kind, @Nullable String text);
    }

    TableRewrite set(String... columns) {
        update = "update %s set %s where id = ?"
                .formatted(
                        table,
                        Arrays.stream(columns).map(column -> column + " = ?").collect(Collectors.joining(", ")));
        return this;
    }

    void run(Connection connection, Reader reader) throws SQLException {
        long last = Long.MIN_VALUE;
        long rows = 0;
        for (List<Row> some = next(connection, last); !some.isEmpty(); some = next(connection, last)) {
            write(connection, some, reader);
            last = some.get(some.size() - 1).id();
            long before = rows;
            rows += some.size();
            if (before / ROWS_PER_REPORT < rows / ROWS_PER_REPORT) {
                LOG.log(INFO, "Upgrade of {0}: {1} rows done; do not stop the server", table, rows);
            }
        }
    }

    private record Row(long id, String kind, @Nullable String text) {}

    private List<Row> next(Connection connection, long after) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, after);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
                }
            }
        }
        return rows;
    }

    private void write(Connection connection, List<Row> rows, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Row row : rows) {
                int place = 1;
                for (Object value : reader.read(row.kind(), row.text())) {
                    statement.setObject(place++, value);
                }
                statement.setLong(place, row.id());
                statement.addBatch();
            }
            int[] unused = statement.executeBatch();
        }
        connection.commit();
    }
}
