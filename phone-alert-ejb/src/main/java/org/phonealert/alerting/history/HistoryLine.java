package org.phonealert.alerting.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.json.Json;

/** One thing that happened to an alert; written once, never changed. */
@Entity
@Table(name = "alert_history")
public class HistoryLine extends Identified {
    /** The only argument of a line of version 0.1 whose text could not be read. */
    public static final String LEGACY = "legacy";

    @Column(name = "alert_id")
    private long alertId;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    @Enumerated(EnumType.STRING)
    private HistoryType type;

    @Nullable
    private String operator;

    /** A JSON object. */
    private String arguments;

    @SuppressWarnings("NullAway.Init")
    protected HistoryLine() {}

    /** @throws IllegalArgumentException if an argument is missing, of the wrong kind, or not declared by the type */
    HistoryLine(long alertId, Instant happenedAt, @Nullable String operator, Fact fact) {
        this.alertId = alertId;
        this.happenedAt = kept(happenedAt);
        this.type = fact.type();
        this.operator = operator;
        this.arguments = Json.write(FactReader.arguments(fact));
    }

    public long alertId() {
        return alertId;
    }

    public Instant happenedAt() {
        return happenedAt.toInstant();
    }

    public HistoryType type() {
        return type;
    }

    /** The operator who acted, or about whom the line is. */
    public Optional<String> operator() {
        return Optional.ofNullable(operator);
    }

    /** The values by the names of the arguments: texts, numbers, names of constants, and times as ISO 8601. */
    public Map<String, Object> arguments() {
        return Collections.unmodifiableMap(Json.readKnown(arguments, Values.class));
    }

    private static final class Values extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }
}
