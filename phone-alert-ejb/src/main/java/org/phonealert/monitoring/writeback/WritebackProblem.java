package org.phonealert.monitoring.writeback;

/** Why a write-back failed. */
public enum WritebackProblem {
    /** The source did not answer. */
    UNREACHABLE,
    /** The source does not let us in, or not do this. */
    NOT_ALLOWED,
    /** The source will never accept this one. */
    REFUSED,
    /** The kit on the source's machine reports it; its text says why. */
    REPORTED,
    /** A fault of this program. */
    INTERNAL,
    /** It could not be pushed within a day. */
    EXPIRED
}
