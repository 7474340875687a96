package org.phonealert.oncall.externaloncall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;

/** The external system that is asked who is on duty by a schedule, and its last answer or failure. */
@Entity
@Table(name = "outside_plannings")
class ExternalOnCall {
    /** How long an answer, or a failure, counts for further questions. */
    private static final Duration SHARED = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PEOPLE = 4000;

    @Id
    @Column(name = "schedule_id")
    private long scheduleId;

    private String url;

    @Nullable
    private String secret;

    @Column(name = "asked_at")
    @Nullable
    private OffsetDateTime askedAt;

    @Column(name = "tried_at")
    @Nullable
    private OffsetDateTime triedAt;

    @Column(name = "answered_at")
    @Nullable
    private OffsetDateTime answeredAt;

    @Nullable
    private String people;

    @Nullable
    private String strangers;

    @Column(name = "failing_since")
    @Nullable
    private OffsetDateTime failingSince;

    @Enumerated(EnumType.STRING)
    @Nullable
    private ExternalOnCallFault fault;

    @Nullable
    private String reason;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @SuppressWarnings("NullAway.Init")
    protected ExternalOnCall() {}

    @SuppressWarnings("NullAway.Init") // move() fills the rest
    ExternalOnCall(long scheduleId, ExternalOnCallAddress address, Instant now) {
        this.scheduleId = scheduleId;
        move(address, now);
    }

    /** Takes a new address. The last answer counts until another comes from there; failures at the former one are forgotten. */
    final void move(ExternalOnCallAddress address, Instant now) {
        url = address.url();
        secret = address.key();
        askedAt = null;
        triedAt = null;
        failingSince = null;
        fault = null;
        reason = null;
        dueAt = kept(now);
    }

    long scheduleId() {
        return scheduleId;
    }

    ExternalOnCallAddress address() {
        return new ExternalOnCallAddress(url, secret);
    }

    /** Claims the question that is asked every minute, also when no step waits for an answer. */
    void claim(Instant now) {
        dueAt = kept(now.plus(PAUSE));
    }

    /** Whether this question still counts: a later one, or one to another address, may have been asked meanwhile. */
    boolean isAsked(ExternalOnCallQuestion question) {
        return address().equals(question.address())
                && (askedAt == null || !askedAt.toInstant().isAfter(question.at()));
    }

    /**
     * Records the answer to a question.
     *
     * @param named the operators that it names
     * @param unknown people whom it names who are no operators; null for none
     */
    void answered(ExternalOnCallQuestion question, String named, @Nullable String unknown, Instant now) {
        tried(question, now);
        answeredAt = kept(now);
        people = Text.fit(named, LONGEST_PEOPLE);
        strangers = unknown == null ? null : Text.fit(unknown, LONGEST_PEOPLE);
        failingSince = null;
        fault = null;
        reason = null;
    }

    /** Records that a question had no answer. */
    void failed(ExternalOnCallQuestion question, ExternalOnCallException failure, Instant now) {
        tried(question, now);
        failingSince = failingSince == null ? kept(now) : failingSince;
        fault = failure.fault();
        reason = Text.fit(failure.reason(), LONGEST_REASON);
    }

    private void tried(ExternalOnCallQuestion question, Instant now) {
        askedAt = kept(question.at());
        triedAt = kept(now);
        dueAt = kept(now.plus(PAUSE));
    }

    /**
     * Whether a question was answered, or failed, just now.
     *
     * @param since when a step began to wait for the answer; null if none does
     */
    boolean isFresh(@Nullable Instant since, Instant now) {
        Instant enough = now.minus(SHARED);
        Instant from = since != null && since.isBefore(enough) ? since : enough;
        return triedAt != null && !triedAt.toInstant().isBefore(from);
    }

    /** Why the last question had no answer; empty if it had one. */
    Optional<ExternalOnCallFault> fault() {
        return Optional.ofNullable(fault);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince).map(OffsetDateTime::toInstant);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt).map(OffsetDateTime::toInstant);
    }

    /** The operators whom the last good answer names; empty for none. */
    String people() {
        return Objects.requireNonNullElse(people, "");
    }

    /** People whom the last good answer names who are no operators. */
    Optional<String> strangers() {
        return Optional.ofNullable(strangers);
    }

    private static OffsetDateTime kept(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
