package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import org.phonealert.alerting.source.Severity;

/** The severities of Zabbix, 0 to 5. Their names can be changed in Zabbix, their numbers cannot. */
enum ZabbixSeverity {
    NOT_CLASSIFIED(0, Severity.INFO),
    INFORMATION(1, Severity.INFO),
    WARNING(2, Severity.WARNING),
    AVERAGE(3, Severity.ERROR),
    HIGH(4, Severity.CRITICAL),
    DISASTER(5, Severity.CRITICAL);

    static final int MOST = 5;

    private final int number;
    private final Severity severity;

    ZabbixSeverity(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** @param number from 0 to {@link #MOST} */
    static ZabbixSeverity of(int number) {
        return Arrays.stream(values())
                .filter(one -> one.number == number)
                .findFirst()
                .orElseThrow();
    }

    int number() {
        return number;
    }

    Severity severity() {
        return severity;
    }
}
