package org.phonealert.bridge.nagios;

import org.phonealert.alerting.source.Severity;

/** The HOSTSTATE or SERVICESTATE of Nagios, and how bad it is. */
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

    /** Whether nothing is wrong, as far as is known. */
    boolean isOk() {
        return this == OK || this == UP || this == PENDING;
    }

    Severity severity() {
        return severity;
    }
}
