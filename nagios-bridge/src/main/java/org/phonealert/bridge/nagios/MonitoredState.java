package org.phonealert.bridge.nagios;

import org.phonealert.alerting.source.Severity;

/** The HOSTSTATE or SERVICESTATE of Nagios, with its severity. */
enum MonitoredState {
    OK(Severity.INFO),
    UP(Severity.INFO),
    PENDING(Severity.INFO),
    WARNING(Severity.WARNING),
    UNKNOWN(Severity.ERROR),
    UNREACHABLE(Severity.ERROR),
    CRITICAL(Severity.CRITICAL),
    DOWN(Severity.CRITICAL);

    private final Severity severity;

    MonitoredState(Severity severity) {
        this.severity = severity;
    }

    /** Whether it is OK, UP or not checked yet. */
    boolean isOk() {
        return this == OK || this == UP || this == PENDING;
    }

    Severity severity() {
        return severity;
    }
}
