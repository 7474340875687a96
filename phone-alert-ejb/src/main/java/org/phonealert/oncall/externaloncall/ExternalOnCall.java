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

/** The planning that is asked who is on duty by a schedule, and what came of it last. */
@Entity
@Table(name = "outside_plannings")
class ExternalOnCall {
    /** How long what came of a question holds for everybody else. */
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

    /** From now on it is asked there. Until it answers there, its last answer holds; what failed elsewhere is forgotten. */
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

    /** It is asked for the sake of whoever looks, whether anybody is called or not; again after a pause. */
    void claim(Instant now) {
        dueAt = kept(now.plus(PAUSE));
    }

    /** Whether this question is still to be answered: it may have been asked later, or elsewhere, meanwhile. */
    boolean isAsked(ExternalOnCallQuestion question) {
        return address().equals(question.address())
                && (askedAt == null || !askedAt.toInstant().isAfter(question.at()));
    }

    /**
     * It answered this question.
     *
     * @param named the operators that it named
     * @param unknown whom else it named; null for nobody
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

    /** It did not. */
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
     * Whether something came of a question just now.
     *
     * @param since when somebody began to wait for it, if anybody did
     */
    boolean isFresh(@Nullable Instant since, Instant now) {
        Instant enough = now.minus(SHARED);
        Instant from = since != null && since.isBefore(enough) ? since : enough;
        return triedAt != null && !triedAt.toInstant().isBefore(from);
    }

    /** Why it gives no answer; nothing if it does. */
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

    /** The operators that the last good answer named; empty for nobody. */
    String people() {
        return Objects.requireNonNullElse(people, "");
    }

    /** Whom the last good answer named that is no operator. */
    Optional<String> strangers() {
        return Optional.ofNullable(strangers);
    }

    private static OffsetDateTime kept(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
