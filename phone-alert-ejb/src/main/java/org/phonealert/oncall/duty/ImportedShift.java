package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.phonealert.oncall.shift.Shift;

/** A shift of a schedule that was planned elsewhere. Its past part stays as it was. */
@Entity
@Table(name = "duty_given")
class ImportedShift extends PlannedTime {
    @Column(name = "operator_id")
    private long operatorId;

    protected ImportedShift() {}

    ImportedShift(long scheduleId, Shift shift, Instant now) {
        super(scheduleId, shift.from(), shift.until(), now);
        this.operatorId = shift.operator();
    }

    Shift shift() {
        return new Shift(operatorId, from(), until());
    }
}
