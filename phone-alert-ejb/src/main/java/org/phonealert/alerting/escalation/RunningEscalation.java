package org.phonealert.alerting.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.base.Identified;
import org.phonealert.base.json.Json;
import org.phonealert.base.work.Backoff;

/** One alert's way through one definition: the plan as it stood, how far it got, and when it falls due next. */
@Entity
@Table(name = "escalations")
public class RunningEscalation extends Identified {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Column(name = "alert_id")
    private long alertId;

    private String definition;
    private String plan;
    private String progress;

    @Column(name = "moved_on")
    private boolean movedOn;

    @Column(name = "due_at")
    @Nullable
    private OffsetDateTime dueAt;

    @Column(name = "awaits_since")
    @Nullable
    private OffsetDateTime awaitsSince;

    private boolean exhausted;
    private int failures;

    @SuppressWarnings("NullAway.Init")
    protected RunningEscalation() {}

    /** @param due when its first level starts; null if only errors start one */
    RunningEscalation(long alertId, EscalationPlan plan, Progress progress, @Nullable Instant due) {
        this.alertId = alertId;
        this.definition = plan.definition();
        this.plan = Json.write(plan);
        this.progress = Json.write(progress);
        this.dueAt = due == null ? null : kept(due);
    }

    public long alertId() {
        return alertId;
    }

    public String definition() {
        return definition;
    }

    public EscalationPlan plan() {
        return Json.read(plan, EscalationPlan.class);
    }

    public Progress progress() {
        return Json.read(progress, Progress.class);
    }

    public boolean movedOn() {
        return movedOn;
    }

    /** Somebody wants it to go on now. */
    void moveOn(Instant now) {
        movedOn = true;
        exhausted = false;
        dueAt = kept(now);
    }

    /** Since when its next step waits for an outside planning, if it does. */
    Optional<Instant> awaitsSince() {
        return instant(awaitsSince);
    }

    /**
     * The next step waits for an outside planning to say who is on duty.
     *
     * @param at how far it got by the steps that were taken already
     * @param stillMovedOn whether that somebody asked to go on is still to be done
     * @param since when it began to wait
     * @param until when it goes on, whatever is known by then
     */
    void await(Progress at, boolean stillMovedOn, Instant since, Instant until) {
        progress = Json.write(at);
        movedOn = stillMovedOn;
        awaitsSince = kept(since);
        dueAt = kept(until);
    }

    /** A step was taken; null means that only an event wakes it. */
    void advance(Progress to, @Nullable Instant next) {
        progress = Json.write(to);
        movedOn = false;
        failures = 0;
        awaitsSince = null;
        dueAt = next == null ? null : kept(next);
    }

    /** Nobody is to be called any more. */
    void stop() {
        dueAt = null;
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.toInstant().isAfter(now);
    }

    public void fallDue(Instant now) {
        dueAt = kept(now);
    }

    /** The step failed: again after a pause that grows up to a minute. */
    void failed(Instant now) {
        failures++;
        dueAt = kept(now.plus(BACKOFF.after(failures)));
    }

    /** Whether everybody was called as often as the plan says; it rests until somebody asks to move on. */
    boolean isExhausted() {
        return exhausted;
    }

    void exhaust(Progress at) {
        advance(at, null);
        exhausted = true;
    }

    NextStep nextStep() {
        int levels = plan().levels().size();
        int reached = Math.min(progress().level() + 1, levels);
        return new NextStep(alertId, definition, reached, levels, instant(dueAt).orElse(null), exhausted);
    }

    int failures() {
        return failures;
    }
}
