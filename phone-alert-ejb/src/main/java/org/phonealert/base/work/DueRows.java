package org.phonealert.base.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of a table that wait for a worker. To claim them is to lock them for the caller's transaction; rows that another
 * transaction holds are skipped, so that workers never wait for each other. JPA cannot express that on both providers:
 * the query is SQL, the same for H2 and PostgreSQL. (H2 sorts after it has locked: there, an ordered claim holds all
 * rows that meet the conditions, also those beyond the limit, until the transaction ends.)
 */
public final class DueRows {
    private static final String SKIP = " for update skip locked";

    private final String table;
    private final String key;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String order = "";
    private String limit = "";

    private DueRows(String table, String key) {
        this.table = table;
        this.key = key;
    }

    public static DueRows of(String table) {
        return of(table, "id");
    }

    /**
     * The due rows of a table whose key is not named id.
     *
     * @param key the column of the primary key, a whole number
     */
    public static DueRows of(String table, String key) {
        return new DueRows(table, key);
    }

    /** Only rows that are due by now, the oldest due time first. */
    public DueRows dueBy(Instant now) {
        return where("due_at <= ?", now).orderBy("due_at");
    }

    /**
     * Only rows that meet this condition, too.
     *
     * @param condition in SQL; a question mark stands for a value, or in {@code in (?)} for all of a collection that is
     *     not empty
     * @param given for each question mark an instant, a number, a text, an enum constant or a collection of these
     */
    public DueRows where(String condition, Object... given) {
        StringBuilder sql = new StringBuilder();
        int next = 0;
        for (int at = 0; at < condition.length(); at++) {
            if (condition.charAt(at) == '?') {
                sql.append(bound(given[next++]));
            } else {
                sql.append(condition.charAt(at));
            }
        }
        conditions.add(sql.toString());
        return this;
    }

    private String bound(Object given) {
        if (given instanceof Collection<?> several) {
            if (several.isEmpty()) {
                throw new IllegalArgumentException("SQL has no empty list");
            }
            return several.stream().map(this::bound).collect(Collectors.joining(", "));
        }
        values.add(value(given));
        return "?" + values.size();
    }

    private static Object value(Object given) {
        if (given instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return given instanceof Enum<?> constant ? constant.name() : given;
    }

    public DueRows orderBy(String column) {
        order = " order by " + column;
        return this;
    }

    public DueRows most(int rows) {
        limit = " limit " + rows;
        return this;
    }

    /** The keys of the rows, without a lock: other workers may have claimed them. */
    public List<Long> find(EntityManager entities) {
        return keys(entities, "");
    }

    /** Claims the rows and returns their keys. */
    public List<Long> claim(EntityManager entities) {
        return keys(entities, SKIP);
    }

    /** Claims the rows and returns them as they are under the lock. */
    public <T> List<T> claim(EntityManager entities, Class<T> type) {
        return claim(entities).stream()
                .map(found -> Objects.requireNonNull(entities.find(type, found)))
                .toList();
    }

    /** Claims the first row that no other transaction has locked. */
    public <T> Optional<T> claimFirst(EntityManager entities, Class<T> type) {
        return most(1).claim(entities, type).stream().findFirst();
    }

    private List<Long> keys(EntityManager entities, String lock) {
        Query query = entities.createNativeQuery("select " + key + " from " + table + " where "
                + String.join(" and ", conditions) + order + limit + lock);
        for (int at = 0; at < values.size(); at++) {
            query.setParameter(at + 1, values.get(at));
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
