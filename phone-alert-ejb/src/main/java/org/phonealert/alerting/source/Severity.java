package org.phonealert.alerting.source;

/** How bad the source says it is, from least to most. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL
}
