package org.phonealert.credit;

/** Whether the account covers what a message may cost. */
public enum Cover {
    /** So many credits are promised to it. */
    RESERVED,
    /** There are credits, but the last ones are kept for critical alerts. */
    KEPT_FOR_CRITICAL,
    /** So many credits are not available. */
    USED_UP
}
