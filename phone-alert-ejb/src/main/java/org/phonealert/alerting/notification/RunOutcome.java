package org.phonealert.alerting.notification;

/**
 * What came so far of the calls that one run of an escalation made.
 *
 * @param open calls that have not ended
 * @param rang whether any telephone was tried
 * @param passed whether somebody passed it on with key 2
 */
public record RunOutcome(int open, boolean rang, boolean passed) {
    /** Nobody was called. */
    public static final RunOutcome NONE = new RunOutcome(0, false, false);
}
