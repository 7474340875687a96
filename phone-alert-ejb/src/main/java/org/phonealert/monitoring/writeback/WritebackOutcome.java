package org.phonealert.monitoring.writeback;

/** The result of a push that a kit reports. */
public enum WritebackOutcome {
    /** The source has it. */
    DONE,
    /** There is nothing to push any more. */
    OVER,
    /** It failed and is retried later. */
    FAILED,
    /** The source will never accept it. */
    REFUSED
}
