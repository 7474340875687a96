package org.phonealert.oncall.duty;

/** Who else plans a schedule: one of these, not both. */
public enum ShiftOrigin {
    CALENDAR,
    PLANNING
}
