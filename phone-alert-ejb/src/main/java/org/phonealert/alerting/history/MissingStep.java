package org.phonealert.alerting.history;

/** What an open alert that is repaired had lost. */
public enum MissingStep {
    /** It had no escalation. */
    ESCALATION,
    /** Its escalation had no next step. */
    NEXT_STEP,
    /** The check of a call on its way. */
    CALL_CHECK
}
