package org.phonealert.oncall.duty;

/** Where imported shifts of a schedule come from; these names are stored. */
public enum ShiftOrigin {
    CALENDAR,
    PLANNING
}
