package org.phonealert.oncall.externaloncall;

/** Why an outside planning gave no answer that can be used. */
public enum ExternalOnCallFault {
    /** It did not answer in time. */
    SLOW,
    /** It cannot be reached. */
    DOWN,
    /** It answered something that says nothing. */
    WRONG
}
