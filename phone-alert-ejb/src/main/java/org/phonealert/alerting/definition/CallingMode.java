package org.phonealert.alerting.definition;

/** How a level reaches its people. */
public enum CallingMode {
    ONE_AFTER_ANOTHER,
    ALL_AT_ONCE
}
