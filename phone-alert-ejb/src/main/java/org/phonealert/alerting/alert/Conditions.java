package org.phonealert.alerting.alert;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions on alerts {@code a}, all of which must hold, with their parameters. */
final class Conditions {
    private static final String NEWEST_FIRST = " order by a.triggeredAt desc, a.id desc";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition, which names its value as {@code :name}, if there is a value. */
    Conditions given(String name, @Nullable Object value, String condition) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Only alerts older than this one; alerts of the same instant are in the order of their ids. */
    Conditions olderThan(Alert alert) {
        // the first half is the whole condition; the second one lets an index start there
        all.add("(a.triggeredAt < :position or a.id < :positionId) and a.triggeredAt <= :position");
        values.put("position", Alert.asKept(alert.triggeredAt()));
        values.put("positionId", alert.id());
        return this;
    }

    /** Only this alert and newer ones. */
    Conditions notOlderThan(Alert alert) {
        all.add("(a.triggeredAt > :last or a.id >= :lastId) and a.triggeredAt >= :last");
        values.put("last", Alert.asKept(alert.triggeredAt()));
        values.put("lastId", alert.id());
        return this;
    }

    /** All conditions of both. */
    Conditions and(Conditions others) {
        Conditions both = new Conditions();
        both.all.addAll(all);
        both.all.addAll(others.all);
        both.values.putAll(values);
        both.values.putAll(others.values);
        return both;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The query, newest first. */
    <T> TypedQuery<T> query(EntityManager entities, String select, Class<T> type) {
        String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
        TypedQuery<T> query = entities.createQuery(select + where + NEWEST_FIRST, type);
        values.forEach(query::setParameter);
        return query;
    }
}
