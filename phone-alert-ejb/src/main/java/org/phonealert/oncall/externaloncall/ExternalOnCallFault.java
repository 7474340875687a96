package org.phonealert.oncall.externaloncall;

/** Why an external on-call system gave no answer that can be used. */
public enum ExternalOnCallFault {
    /** It did not answer in time. */
    SLOW,
    /** It cannot be reached. */
    DOWN,
    /** Its answer breaks the contract. */
    WRONG
}
