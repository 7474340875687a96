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
 * and never back. While it is open no other alert of the same source and key can be.
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

    /** Null, or with nothing in it, if nobody took it: the servers' JPA differ. */
    @Embedded
    @Nullable
    private StoredAcknowledgement taken;

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

    /** An instant in the form in which alerts keep theirs. */
    static OffsetDateTime asKept(Instant instant) {
        return kept(instant);
    }

    static String openKey(AlertSource source, String dedupKey) {
        return openKey(source.id(), dedupKey);
    }

    static String openKey(long sourceId, String dedupKey) {
        return sourceId + ":" + dedupKey;
    }

    /** The trouble goes on: one error more. An event older than the last one counts, but tells nothing new. */
    void repeat(AlertEvent event) {
        errors++;
        if (!isNewerThan(event)) {
            update(event);
        }
    }

    /** It is worse or better than it was, or has other words. An event older than the last one tells nothing new. */
    void change(AlertEvent event) {
        if (!isNewerThan(event)) {
            update(event);
        }
    }

    /**
     * Its calls are held for this reason, or not any more for this one.
     *
     * @return false, and nothing changes, if that was so before
     */
    boolean hold(Hold hold, boolean on) {
        return holds.set(hold, on);
    }

    /**
     * Somebody takes it in charge.
     *
     * @return false, and nothing changes, if it was taken or resolved before
     */
    boolean acknowledge(Acknowledgement acknowledgement) {
        if (state != AlertState.TRIGGERED) {
            return false;
        }
        state = AlertState.ACKNOWLEDGED;
        taken = new StoredAcknowledgement(acknowledgement);
        return true;
    }

    /**
     * The trouble is over.
     *
     * @param at now
     * @param atSource the source's own time
     * @return false, and nothing changes, if it was over before
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

    /** Whether something that the source said later than this event is known already. */
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

    /** Whether people are to be called for it now. */
    public boolean needsSomebody() {
        return isUntaken() && holds.all().isEmpty();
    }

    /** Whether nobody has taken it in charge yet: somebody still can. */
    public boolean isUntaken() {
        return state == AlertState.TRIGGERED;
    }

    /** Why nobody is called for it now; nothing if nothing holds the calls. */
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

    /** When, by the source's own clock, the last was said of it. */
    public Instant sourceTime() {
        return sourceTime.toInstant();
    }

    public Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(taken).flatMap(StoredAcknowledgement::acknowledgement);
    }

    public Optional<Instant> resolvedAt() {
        return instant(resolvedAt);
    }
}
