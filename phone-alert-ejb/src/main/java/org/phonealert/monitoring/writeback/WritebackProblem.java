package org.phonealert.monitoring.writeback;

/** Why a write-back failed. */
public enum WritebackProblem {
    /** The source did not answer. */
    UNREACHABLE,
    /** The source refuses our login, or this action. */
    NOT_ALLOWED,
    /** The source will never accept this one. */
    REFUSED,
    /** The kit on the source's machine reported a failure, with its reason as text. */
    REPORTED,
    /** A fault of this program. */
    INTERNAL,
    /** It could not be pushed within a day. */
    EXPIRED
}
