package org.phonealert.alerting.alert;

import java.lang.reflect.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;
import org.phonealert.alerting.source.SourceKey;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.Identified;

/** Alerts in their state after their first event. */
public final class AlertFixture {
    public static final Instant TRIGGERED_AT = Instant.parse("2026-11-22T03:00:00Z");

    private AlertFixture() {}

    public static Alert of(String monitor, String message) {
        return of(new Monitor(monitor), message, null, null);
    }

    public static Alert of(Monitor monitor, String message, @Nullable Integer httpStatus, @Nullable String limit) {
        return new Alert(source(), monitor, trigger(message, TRIGGERED_AT, httpStatus, limit), TRIGGERED_AT);
    }

    /** An alert with an id, as if persisted. */
    public static Alert numbered(long id, String monitor, String message) {
        return number(of(monitor, message), id);
    }

    static AlertEvent trigger(String message, Instant at, @Nullable Integer httpStatus, @Nullable String limit) {
        return AlertEvent.of(EventType.TRIGGER, "key", at)
                .monitor("web01")
                .message(message)
                .severity(Severity.CRITICAL)
                .httpStatus(httpStatus)
                .limit(limit)
                .build();
    }

    static AlertSource source() {
        return number(new AlertSource("nagios", SourceType.NAGIOS, SourceKey.generate()), 7);
    }

    /** Sets the id that the database would give. */
    private static <T extends Identified> T number(T entity, long number) {
        try {
            Field id = Identified.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, number);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
        return entity;
    }
}
