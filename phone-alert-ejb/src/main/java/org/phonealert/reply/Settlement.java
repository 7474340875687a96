package org.phonealert.reply;

/** What came of telling a reply. */
public enum Settlement {
    /** It stands in the source. */
    DONE,
    /** There is nothing to tell any more. */
    OVER,
    /** Not now, but it is tried again. */
    FAILED,
    /** The source will never have it. */
    REFUSED
}
