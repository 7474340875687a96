package org.phonealert.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.phonealert.Identified;
import org.phonealert.Name;

/** A schedule's name; what it plans is in its versions. One that has gone is not asked any more, but its past is known. */
@Entity
@Table(name = "duty_schedules")
class DutySchedule extends Identified {
    private String name;
    private boolean retired;

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
