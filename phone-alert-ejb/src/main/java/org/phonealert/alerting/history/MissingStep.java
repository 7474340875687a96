package org.phonealert.alerting.history;

/** What was missing and has been repaired. */
public enum MissingStep {
    /** The escalation of an open alert. */
    ESCALATION,
    /** The next step of an escalation. */
    NEXT_STEP,
    /** The check of a call on its way. */
    CALL_CHECK
}
