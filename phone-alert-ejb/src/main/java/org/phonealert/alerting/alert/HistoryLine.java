package org.phonealert.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.Text;

/** One thing that happened to an alert; written once, never changed. */
@Entity
@Table(name = "alert_history")
public class HistoryLine extends Identified {
    private static final int LONGEST_DETAIL = 4000;

    @Column(name = "alert_id")
    private long alertId;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    @Enumerated(EnumType.STRING)
    private HistoryType type;

    @Nullable
    private String operator;

    @Nullable
    private String detail;

    @SuppressWarnings("NullAway.Init")
    protected HistoryLine() {}

    HistoryLine(
            long alertId, Instant happenedAt, HistoryType type, @Nullable String operator, @Nullable String detail) {
        this.alertId = alertId;
        this.happenedAt = kept(happenedAt);
        this.type = type;
        this.operator = operator;
        this.detail = detail == null ? null : Text.fit(detail, LONGEST_DETAIL);
    }

    public Instant happenedAt() {
        return happenedAt.toInstant();
    }

    public HistoryType type() {
        return type;
    }

    /** Whom it is about, if anybody. */
    public Optional<String> operator() {
        return Optional.ofNullable(operator);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
