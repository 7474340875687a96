package org.phonealert.alerting.source;

/** The severity by the source, in ascending order. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL
}
