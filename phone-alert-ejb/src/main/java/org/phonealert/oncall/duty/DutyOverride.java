package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.shift.ShiftOverride;

/** An exception to a schedule. Its past part stays as it was. */
@Entity
@Table(name = "duty_overrides")
class DutyOverride extends PlannedTime {
    @Enumerated(EnumType.STRING)
    private OverrideKind kind;

    @Column(name = "operator_id")
    private long operatorId;

    @Column(name = "by_operator_id")
    @Nullable
    private Long byOperatorId;

    @SuppressWarnings("NullAway.Init")
    protected DutyOverride() {}

    DutyOverride(long scheduleId, ShiftOverride override, Instant now) {
        super(scheduleId, override.from(), override.until(), now);
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

    ShiftOverride override() {
        return switch (kind) {
            case ADD -> new ShiftOverride.Add(operatorId, from(), until());
            case REMOVE -> new ShiftOverride.Remove(operatorId, from(), until());
            case REPLACE ->
                new ShiftOverride.Replace(operatorId, Objects.requireNonNull(byOperatorId), from(), until());
        };
    }
}
