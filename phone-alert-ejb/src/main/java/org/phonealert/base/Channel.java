package org.phonealert.base;

/** How a notification reaches an operator. */
public enum Channel {
    PHONE,
    SMS,
    EMAIL
}
