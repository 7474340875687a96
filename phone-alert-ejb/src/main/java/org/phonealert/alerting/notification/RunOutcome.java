package org.phonealert.alerting.notification;

/**
 * The outcome so far of the calls of one run of an escalation.
 *
 * @param open calls that have not ended
 * @param rang whether the carrier tried any telephone
 * @param passed whether an operator passed it on with key 2
 */
public record RunOutcome(int open, boolean rang, boolean passed) {
    /** The outcome without calls. */
    public static final RunOutcome NONE = new RunOutcome(0, false, false);
}
