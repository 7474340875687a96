package org.phonealert.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Copies rows that the product itself has written, with changes in some columns: the copies stay right when a later
 * schema adds columns.
 */
final class Rows {
    private final Postgres database;

    Rows(Postgres database) {
        this.database = database;
    }

    /**
     * Copies rows of a table, once for each number from the first to the last.
     *
     * @param originals the condition for the originals, on {@code t}
     * @param changes SQL by column; {@code t} is the original, {@code t.nth} its number from 0, {@code n} the copy's
     */
    void copy(String table, String originals, long first, long last, Map<String, String> changes) {
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(column -> changes.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        database.run("set session_replication_role = replica; insert into %s (%s) select %s"
                        .formatted(table, String.join(", ", columns), values)
                + " from (select *, row_number() over (order by id) - 1 as nth from %s t where %s) t"
                        .formatted(table, originals)
                + ", generate_series(%d, %d) n".formatted(first, last));
    }

    /**
     * The statement that inserts a copy into another table of the same shape.
     *
     * @param changes SQL by column; every other value is the original's, as a literal
     */
    String insertion(String table, long original, String into, Map<String, String> changes) {
        List<String> columns = columns(table);
        String literals = columns.stream().map(Rows::literal).collect(Collectors.joining(", "));
        List<String> row = database.rows("select %s from %s where id = %d".formatted(literals, table, original))
                .get(0);
        String values = columns.stream()
                .map(column -> changes.getOrDefault(column, row.get(columns.indexOf(column))))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s);".formatted(into, String.join(", ", columns), values);
    }

    /** The SQL of a column's value as a literal without a colon: pgbench would read that as a variable. */
    private static String literal(String column) {
        return ("coalesce('E''' || replace(replace(replace(%s::text, '\\', '\\\\'), '''', ''''''), ':', '\\x3A')"
                        + " || '''', 'null')")
                .formatted(column);
    }

    /** Reserves this many ids of the product's sequence. Returns the id before the first. */
    long reserve(long count) {
        long before = database.number("select nextval('phone_alert_id')");
        database.number("select setval('phone_alert_id', %d)".formatted(before + count));
        return before;
    }

    private List<String> columns(String table) {
        return database
                .rows("select column_name from information_schema.columns where table_name = '" + table
                        + "' order by ordinal_position")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
