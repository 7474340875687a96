package org.phonealert.alerting.definition;

/** In which order a level calls its people. */
public enum CallingMode {
    ONE_AFTER_ANOTHER,
    ALL_AT_ONCE
}
