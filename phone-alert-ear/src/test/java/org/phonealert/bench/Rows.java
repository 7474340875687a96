package org.phonealert.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows made of a row that the product itself wrote, with some columns said otherwise: whatever columns a later schema
 * adds, the copies are as the product would have written them.
 */
final class Rows {
    private final Postgres database;

    Rows(Postgres database) {
        this.database = database;
    }

    /**
     * Copies rows of a table, each as often as the numbers from the first to the last are.
     *
     * @param originals the condition of what is copied, on {@code t}
     * @param otherwise SQL by column; {@code t} is the original, {@code t.nth} its number from 0, {@code n} the copy's
     */
    void copy(String table, String originals, long first, long last, Map<String, String> otherwise) {
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(column -> otherwise.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        database.run("set session_replication_role = replica; insert into %s (%s) select %s"
                        .formatted(table, String.join(", ", columns), values)
                + " from (select *, row_number() over (order by id) - 1 as nth from %s t where %s) t"
                        .formatted(table, originals)
                + ", generate_series(%d, %d) n".formatted(first, last));
    }

    /**
     * The statement that inserts one such row into another table of the same shape.
     *
     * @param otherwise SQL by column; every other value is the original's, as a literal
     */
    String insertion(String table, long original, String into, Map<String, String> otherwise) {
        List<String> columns = columns(table);
        String literals = columns.stream().map(Rows::literal).collect(Collectors.joining(", "));
        List<String> row = database.rows("select %s from %s where id = %d".formatted(literals, table, original))
                .get(0);
        String values = columns.stream()
                .map(column -> otherwise.getOrDefault(column, row.get(columns.indexOf(column))))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s);".formatted(into, String.join(", ", columns), values);
    }

    /** SQL that gives a column's value as a literal without a colon: pgbench would take that for a variable. */
    private static String literal(String column) {
        return ("coalesce('E''' || replace(replace(replace(%s::text, '\\', '\\\\'), '''', ''''''), ':', '\\x3A')"
                        + " || '''', 'null')")
                .formatted(column);
    }

    /** Takes so many numbers from the product's sequence; gives the one before the first. */
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
