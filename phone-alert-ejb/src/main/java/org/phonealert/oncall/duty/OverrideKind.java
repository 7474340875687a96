package org.phonealert.oncall.duty;

/** What an exception to a schedule does. */
public enum OverrideKind {
    /** An operator is on duty besides the others. */
    ADD,
    /** An operator is not on duty. */
    REMOVE,
    /** An operator is on duty in place of another. */
    REPLACE
}
