package org.phonealert.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.Identified;

/**
 * One episode of trouble of one monitor. It goes from triggered over acknowledged to resolved, or straight to resolved,
 * and never back. While it is open, the same source has no other open alert with the same key.
 */
@Entity
@Table(name = "alerts")
public class Alert extends Identified {
    @ManyToOne(optional = false)
    @JoinColumn(name = "source_id")
    private AlertSource source;

    @Column(name = "dedup_key")
    private String dedupKey;

    /** Unique in the database; null once resolved. */
    @Column(name = "open_key")
    @Nullable
    private String openKey;

    @ManyToOne(optional = false)
    @JoinColumn(name = "monitor_id")
    private Monitor monitor;

    private String message;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(name = "http_status")
    @Nullable
    private Integer httpStatus;

    @Column(name = "exceeded_limit")
    @Nullable
    private String exceededLimit;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    private int errors;

    @Embedded
    private Holds holds = new Holds();

    @Column(name = "triggered_at")
    private OffsetDateTime triggeredAt;

    @Column(name = "source_time")
    private OffsetDateTime sourceTime;

    /** Null or empty until it is acknowledged: the two JPA providers differ. */
    @Embedded
    @Nullable
    private StoredAcknowledgement acknowledgement;

    @Column(name = "resolved_at")
    @Nullable
    private OffsetDateTime resolvedAt;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    @SuppressWarnings("NullAway.Init") // update() fills the rest
    Alert(AlertSource source, Monitor monitor, AlertEvent event, Instant now) {
        this.source = source;
        this.monitor = monitor;
        dedupKey = event.dedupKey();
        openKey = openKey(source, event.dedupKey());
        state = AlertState.TRIGGERED;
        errors = 1;
        triggeredAt = kept(now);
        update(event);
    }

    /** An instant in the form in which alerts store theirs, for queries. */
    static OffsetDateTime asKept(Instant instant) {
        return kept(instant);
    }

    static String openKey(AlertSource source, String dedupKey) {
        return openKey(source.id(), dedupKey);
    }

    static String openKey(long sourceId, String dedupKey) {
        return sourceId + ":" + dedupKey;
    }

    /** The trouble goes on: one error more. An event older than the last one counts, but updates nothing. */
    void repeat(AlertEvent event) {
        errors++;
        change(event);
    }

    /** Its severity or message has changed. An event older than the last one updates nothing. */
    void change(AlertEvent event) {
        if (!isNewerThan(event)) {
            update(event);
        }
    }

    /**
     * Adds or removes a reason to hold its calls.
     *
     * @return false, and nothing changes, if the reason was there or absent already
     */
    boolean hold(Hold hold, boolean on) {
        return holds.set(hold, on);
    }

    /**
     * Acknowledges it.
     *
     * @return false, and nothing changes, if it was acknowledged or resolved before
     */
    boolean acknowledge(Acknowledgement acknowledgement) {
        if (state != AlertState.TRIGGERED) {
            return false;
        }
        state = AlertState.ACKNOWLEDGED;
        this.acknowledgement = new StoredAcknowledgement(acknowledgement);
        return true;
    }

    /**
     * The trouble is over.
     *
     * @param at now
     * @param atSource the source's own time
     * @return false, and nothing changes, if it was resolved before
     */
    boolean resolve(Instant at, Instant atSource) {
        if (state == AlertState.RESOLVED) {
            return false;
        }
        state = AlertState.RESOLVED;
        resolvedAt = kept(at);
        sourceTime = kept(atSource);
        openKey = null;
        return true;
    }

    /** Whether it has been updated already by an event that occurred after this one. */
    boolean isNewerThan(AlertEvent event) {
        return event.occurredAt().isBefore(sourceTime.toInstant());
    }

    private void update(AlertEvent event) {
        message = event.message();
        severity = event.severity();
        httpStatus = event.httpStatus();
        exceededLimit = event.limit();
        sourceTime = kept(event.occurredAt());
    }

    /** Whether operators are to be called for it now. */
    public boolean needsCall() {
        return awaitsAcknowledgement() && holds.all().isEmpty();
    }

    /** Whether it is open and not acknowledged; its calls may be held. */
    public boolean awaitsAcknowledgement() {
        return state == AlertState.TRIGGERED;
    }

    /** The reasons for which its calls are held now; empty if they are not held. */
    public Set<Hold> holds() {
        return holds.all();
    }

    public AlertSource source() {
        return source;
    }

    public String dedupKey() {
        return dedupKey;
    }

    public Monitor monitor() {
        return monitor;
    }

    public String message() {
        return message;
    }

    public Severity severity() {
        return severity;
    }

    public boolean isCritical() {
        return severity == Severity.CRITICAL;
    }

    public Optional<Integer> httpStatus() {
        return Optional.ofNullable(httpStatus);
    }

    public Optional<String> exceededLimit() {
        return Optional.ofNullable(exceededLimit);
    }

    public AlertState state() {
        return state;
    }

    /** How often it was triggered so far, from 1. */
    public int errors() {
        return errors;
    }

    public Instant triggeredAt() {
        return triggeredAt.toInstant();
    }

    /** When its last event occurred, by the source's own clock. */
    public Instant sourceTime() {
        return sourceTime.toInstant();
    }

    public Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(acknowledgement).flatMap(StoredAcknowledgement::acknowledgement);
    }

    public Optional<Instant> resolvedAt() {
        return instant(resolvedAt);
    }
}
