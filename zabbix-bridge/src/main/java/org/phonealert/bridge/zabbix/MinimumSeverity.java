package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import java.util.Locale;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** The lowest severity of Zabbix that rings the phone, by its default name. */
record MinimumSeverity(int number) {
    static final MinimumSeverity AVERAGE = new MinimumSeverity(ZabbixSeverity.AVERAGE.number());

    /** @throws InvalidInputException if no severity has this name */
    static MinimumSeverity of(String name) {
        String constant = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(ZabbixSeverity.values())
                .filter(severity -> severity.name().equals(constant))
                .map(severity -> new MinimumSeverity(severity.number()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "leastSeverity",
                        RefusalReason.NOT_ONE_OF,
                        name,
                        Arrays.stream(ZabbixSeverity.values())
                                .map(severity ->
                                        severity.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .toList()));
    }
}
