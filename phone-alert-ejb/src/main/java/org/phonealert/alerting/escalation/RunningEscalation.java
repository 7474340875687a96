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

/**
 * One alert's way through one definition: the plan as it was at the start, the progress, and when the next step is due.
 */
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
        this.progress = stored(progress);
        this.dueAt = due == null ? null : kept(due);
    }

    public long alertId() {
        return alertId;
    }

    public String definition() {
        return definition;
    }

    public EscalationPlan plan() {
        return Json.readKnown(plan, EscalationPlan.class);
    }

    public Progress progress() {
        return Json.readKnown(progress, StoredProgress.class).progress();
    }

    private static String stored(Progress progress) {
        return Json.write(StoredProgress.of(progress));
    }

    /** Whether a person asked to move on since the last step. */
    public boolean movedOn() {
        return movedOn;
    }

    /**
     * Makes the next step due now and lets it go on to the next person or level; also if the escalation is exhausted.
     */
    void moveOn(Instant now) {
        movedOn = true;
        exhausted = false;
        dueAt = kept(now);
    }

    /** Since when the next step waits for external on-call systems; empty if it does not. */
    Optional<Instant> awaitsSince() {
        return instant(awaitsSince);
    }

    /**
     * Lets the step wait for external on-call systems. A request to move on stays open until the step is run.
     *
     * @return whether it begins to wait now; false if it was waiting already
     */
    boolean await(Step.Await step, Instant now) {
        boolean begins = awaitsSince == null;
        if (begins) {
            awaitsSince = kept(now);
        }
        dueAt = kept(step.nextAt());
        return begins;
    }

    /** Records that this step was run. */
    void advance(Step step) {
        progress = stored(step.progress());
        movedOn = false;
        failures = 0;
        awaitsSince = null;
        exhausted = step instanceof Step.Exhausted;
        Instant next = step.nextAt();
        dueAt = next == null ? null : kept(next);
    }

    /** Stops it: the alert needs no calls any more. */
    void stop() {
        dueAt = null;
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.toInstant().isAfter(now);
    }

    public void fallDue(Instant at) {
        dueAt = kept(at);
    }

    /** Puts the failed step off: 2 seconds, 4, 8, and so on up to a minute. */
    void fail(Instant now) {
        failures++;
        dueAt = kept(now.plus(BACKOFF.after(failures)));
    }

    /** Whether all operators were called as often as the plan says. Only a request to move on starts it again. */
    boolean isExhausted() {
        return exhausted;
    }

    EscalationStatus status() {
        int levels = plan().levels().size();
        int level = Math.min(progress().level() + 1, levels);
        return new EscalationStatus(
                alertId, definition, level, levels, instant(dueAt).orElse(null), exhausted);
    }

    int failures() {
        return failures;
    }
}
