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

    Notice(
            Instant happenedAt,
            Matter matter,
            @Nullable Long alertId,
            @Nullable String operator,
            @Nullable String detail) {
        this.happenedAt = kept(happenedAt);
        this.matter = matter;
        this.alertId = alertId;
        this.operator = operator;
        this.detail = detail == null ? null : Text.line(detail, LONGEST_DETAIL);
    }

    /** A copy for one administrator. */
    Notice addressedTo(long administrator) {
        Notice copy = new Notice(happenedAt.toInstant(), matter, alertId, operator, detail);
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

    Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
