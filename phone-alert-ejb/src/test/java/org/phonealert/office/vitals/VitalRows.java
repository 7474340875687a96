package org.phonealert.office.vitals;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Inserts rows as the engine would, with times relative to now. */
public final class VitalRows {
    private final EntityManager entities;
    private final Instant now;
    private int last = 1000;

    public VitalRows(EntityManager entities, Instant now) {
        this.entities = entities;
        this.now = now;
        run("insert into alert_sources (id, name, type, key_hash, retired) values (10, 'n', 'NAGIOS', 'hash', false)");
        run("insert into monitors (id, name) values (11, 'web01')");
        run("insert into operators (id, name, language, time_zone, on_duty, retired, hand_over_notice)"
                + " values (12, 'Alice', 'fr', 'Europe/Paris', true, false, false)");
    }

    public void alert(String state) {
        run(("insert into alerts (id, source_id, dedup_key, monitor_id, message, severity, state, errors, triggered_at,"
                        + " source_time) values (%d, 10, 'k', 11, 'down', 'CRITICAL', '%s', 1, current_timestamp,"
                        + " current_timestamp)")
                .formatted(++last, state));
    }

    public void escalation(Duration due) {
        run("insert into escalations (id, alert_id, definition, plan, progress, moved_on, due_at, exhausted, failures)"
                + " values (%d, 1, 'd', '{}', '{}', false, %s, false, 0)".formatted(++last, at(due)));
    }

    public void call(
            String state,
            @Nullable String error,
            @Nullable Duration sent,
            @Nullable Duration ended,
            @Nullable Duration due) {
        run(
                ("insert into notifications (id, token, lane, channel, run, level, operator_id, language, state, error_cause,"
                                + " attempts, created_at, sent_at, ended_at, hang_up, due_at, fence) values (%d, 't%d', 0,"
                                + " 'PHONE', 1, 1, 12, 'fr', '%s', %s, 1, current_timestamp, %s, %s, false, %s, 0)")
                        .formatted(
                                ++last,
                                last,
                                state,
                                error == null ? "null" : "'" + error + "'",
                                at(sent),
                                at(ended),
                                at(due)));
    }

    private String at(@Nullable Duration fromNow) {
        return fromNow == null ? "null" : "timestamp with time zone '" + now.plus(fromNow) + "'";
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
