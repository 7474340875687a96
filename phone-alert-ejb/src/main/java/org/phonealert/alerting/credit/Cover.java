package org.phonealert.alerting.credit;

/** Whether the account covers what a message may cost. */
public enum Cover {
    /** So many credits are promised to it. */
    RESERVED,
    /** There are credits, but the last ones are kept for critical alerts. */
    KEPT_FOR_CRITICAL,
    /** So many credits are not available. */
    USED_UP;

    /**
     * Decides it.
     *
     * @param kept how many of the last credits only critical alerts may use
     */
    static Cover of(int credits, int available, boolean critical, int kept) {
        if (credits > available) {
            return USED_UP;
        }
        return !critical && credits > available - kept ? KEPT_FOR_CRITICAL : RESERVED;
    }
}
