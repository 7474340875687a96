package org.phonealert.oncall.duty;

/** What an exception to a schedule does. */
public enum OverrideKind {
    /** Somebody is on duty besides the others. */
    ADD,
    /** Somebody is not on duty. */
    REMOVE,
    /** Somebody is on duty instead of somebody else. */
    REPLACE
}
