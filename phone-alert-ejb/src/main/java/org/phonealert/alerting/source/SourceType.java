package org.phonealert.alerting.source;

/** The kind of system behind an alert source. */
public enum SourceType {
    NAGIOS,
    ZABBIX,
    WEBHOOK,
    EMAIL,
    API
}
