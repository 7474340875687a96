package org.phonealert.monitoring.writeback;

/** What came of telling a reply. */
public enum WritebackOutcome {
    /** It stands in the source. */
    DONE,
    /** There is nothing to tell any more. */
    OVER,
    /** Not now, but it is tried again. */
    FAILED,
    /** The source will never have it. */
    REFUSED
}
