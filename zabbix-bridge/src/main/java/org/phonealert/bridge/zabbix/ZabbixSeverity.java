package org.phonealert.bridge.zabbix;

import org.phonealert.source.Severity;

/** How bad Zabbix says it is, from 0 to 5. Their names may be changed there, their numbers not. */
enum ZabbixSeverity {
    NOT_CLASSIFIED(Severity.INFO),
    INFORMATION(Severity.INFO),
    WARNING(Severity.WARNING),
    AVERAGE(Severity.ERROR),
    HIGH(Severity.CRITICAL),
    DISASTER(Severity.CRITICAL);

    private final Severity severity;

    ZabbixSeverity(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
