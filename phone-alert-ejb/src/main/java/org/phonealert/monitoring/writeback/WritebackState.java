package org.phonealert.monitoring.writeback;

/** The state of a write-back; these names are stored. */
enum WritebackState {
    WAITING,
    /** The source has it. */
    TOLD,
    /** There was nothing to push any more. */
    OVER,
    /** The source will never accept it, or it was given up. */
    REFUSED
}
