package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.Name;

/** A schedule's name; its plans are in versions. A retired schedule plans nobody any more, but its past stays known. */
@Entity
@Table(name = "duty_schedules")
class DutySchedule extends Identified {
    private String name;
    private boolean retired;

    @Nullable
    private String warned;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by")
    @Nullable
    private ShiftOrigin origin;

    @SuppressWarnings("NullAway.Init")
    protected DutySchedule() {}

    DutySchedule(String name) {
        this.name = Name.require(name);
    }

    String name() {
        return name;
    }

    boolean isRetired() {
        return retired;
    }

    WarnedGaps warned() {
        return WarnedGaps.read(warned);
    }

    /** Records the gaps that administrators were warned of. */
    void warn(WarnedGaps gaps) {
        warned = gaps.kept();
    }

    @Nullable
    ShiftOrigin origin() {
        return origin;
    }

    void importFrom(@Nullable ShiftOrigin newOrigin) {
        origin = newOrigin;
    }

    void rename(String newName) {
        name = Name.require(newName);
    }

    void retire() {
        retired = true;
    }

    void comeBack() {
        retired = false;
    }
}
