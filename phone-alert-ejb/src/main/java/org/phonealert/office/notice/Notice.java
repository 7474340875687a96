package org.phonealert.office.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.base.Identified;
import org.phonealert.base.Text;

/**
 * A notice that is not sent yet: first without an addressee, then one copy for each administrator, until the mail with
 * it is sent.
 */
@Entity
@Table(name = "notices")
class Notice extends Identified {
    private static final int LONGEST_DETAIL = 1000;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    @Enumerated(EnumType.STRING)
    private Matter matter;

    @Column(name = "alert_id")
    @Nullable
    private Long alertId;

    @Nullable
    private String operator;

    /** The line of the alert's history that says what happened; null if it is about no alert. */
    @Column(name = "history_line_id")
    @Nullable
    private Long historyLineId;

    @Nullable
    private String detail;

    @Column(name = "administrator_id")
    @Nullable
    private Long administratorId;

    /** The fence of the mail that contains it; set when that mail is claimed. */
    @Nullable
    @SuppressWarnings("UnusedVariable") // read by queries only
    private Integer mail;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(Instant happenedAt, Matter matter, @Nullable String detail) {
        this.happenedAt = kept(happenedAt);
        this.matter = matter;
        this.detail = detail == null ? null : Text.line(detail, LONGEST_DETAIL);
    }

    Notice(HistoryLine line) {
        this(line.happenedAt(), Matter.of(line.type()), null);
        alertId = line.alertId();
        operator = line.operator().orElse(null);
        historyLineId = line.id();
    }

    /** A copy for one administrator. */
    Notice addressedTo(long administrator) {
        Notice copy = new Notice(happenedAt.toInstant(), matter, detail);
        copy.alertId = alertId;
        copy.operator = operator;
        copy.historyLineId = historyLineId;
        copy.administratorId = administrator;
        return copy;
    }

    Instant happenedAt() {
        return happenedAt.toInstant();
    }

    Matter matter() {
        return matter;
    }

    Optional<Long> alertId() {
        return Optional.ofNullable(alertId);
    }

    /** The name of the operator it is about, if any. */
    Optional<String> operator() {
        return Optional.ofNullable(operator);
    }

    Optional<Long> historyLineId() {
        return Optional.ofNullable(historyLineId);
    }

    Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
