package org.phonealert.alerting.credit;

/** Whether the available credits cover a message. */
public enum Cover {
    /** The credits are reserved for it. */
    RESERVED,
    /** There are credits, but the last ones are kept for critical alerts. */
    KEPT_FOR_CRITICAL,
    /** Not enough credits are available. */
    USED_UP;

    /**
     * @param kept how many of the last credits only critical alerts may use
     */
    static Cover of(int credits, int available, boolean critical, int kept) {
        if (credits > available) {
            return USED_UP;
        }
        return !critical && credits > available - kept ? KEPT_FOR_CRITICAL : RESERVED;
    }
}
