package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.oncall.shift.ShiftOverride;

/** An exception to a schedule. What is over of it stays. */
@Entity
@Table(name = "duty_overrides")
class DutyOverride extends Identified {
    @Column(name = "schedule_id")
    private long scheduleId;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    @Enumerated(EnumType.STRING)
    private OverrideKind kind;

    @Column(name = "operator_id")
    private long operatorId;

    @Column(name = "by_operator_id")
    @Nullable
    private Long byOperatorId;

    @Column(name = "from_at")
    private OffsetDateTime fromAt;

    @Column(name = "until_at")
    private OffsetDateTime untilAt;

    @SuppressWarnings("NullAway.Init")
    protected DutyOverride() {}

    DutyOverride(long scheduleId, ShiftOverride override, Instant now) {
        this.scheduleId = scheduleId;
        this.madeAt = kept(now);
        this.fromAt = kept(override.from());
        this.untilAt = kept(override.until());
        if (override instanceof ShiftOverride.Replace replace) {
            kind = OverrideKind.REPLACE;
            operatorId = replace.operator();
            byOperatorId = replace.by();
        } else if (override instanceof ShiftOverride.Add add) {
            kind = OverrideKind.ADD;
            operatorId = add.operator();
        } else if (override instanceof ShiftOverride.Remove remove) {
            kind = OverrideKind.REMOVE;
            operatorId = remove.operator();
        } else {
            throw new IllegalArgumentException("an override of another kind: " + override);
        }
    }

    long scheduleId() {
        return scheduleId;
    }

    boolean isOver(Instant now) {
        return !untilAt.toInstant().isAfter(now);
    }

    boolean hasBegun(Instant now) {
        return fromAt.toInstant().isBefore(now);
    }

    /** It holds until now only. */
    void end(Instant now) {
        untilAt = kept(now);
    }

    /** What of it is still to come. */
    ShiftOverride rest(Instant now) {
        return override().notBefore(now);
    }

    ShiftOverride override() {
        Instant from = fromAt.toInstant();
        Instant until = untilAt.toInstant();
        return switch (kind) {
            case ADD -> new ShiftOverride.Add(operatorId, from, until);
            case REMOVE -> new ShiftOverride.Remove(operatorId, from, until);
            case REPLACE -> new ShiftOverride.Replace(operatorId, Objects.requireNonNull(byOperatorId), from, until);
        };
    }
}
