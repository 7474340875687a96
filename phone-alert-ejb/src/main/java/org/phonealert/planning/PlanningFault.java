package org.phonealert.planning;

/** Why an outside planning gave no answer that can be used. */
public enum PlanningFault {
    /** It did not answer in time. */
    SLOW,
    /** It cannot be reached. */
    DOWN,
    /** It answered something that says nothing. */
    WRONG
}
