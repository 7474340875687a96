package org.phonealert.reply;

/** Where a reply stands. */
enum ReplyState {
    WAITING,
    /** It stands in the source. */
    TOLD,
    /** There was nothing to tell any more. */
    OVER,
    /** The source will never have it. */
    REFUSED
}
