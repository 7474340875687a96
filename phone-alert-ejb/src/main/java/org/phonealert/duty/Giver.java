package org.phonealert.duty;

/** Who else plans a schedule: one of these, not both. */
public enum Giver {
    CALENDAR,
    PLANNING
}
