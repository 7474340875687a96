package org.phonealert.monitoring.writeback;

/** Where a reply stands. */
enum WritebackState {
    WAITING,
    /** It stands in the source. */
    TOLD,
    /** There was nothing to tell any more. */
    OVER,
    /** The source will never have it. */
    REFUSED
}
