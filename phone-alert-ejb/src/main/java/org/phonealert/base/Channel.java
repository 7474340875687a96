package org.phonealert.base;

/** A way that a message takes to an operator. */
public enum Channel {
    PHONE,
    SMS,
    EMAIL
}
