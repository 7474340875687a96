package org.phonealert.alerting.alert;

/** The state of an alert; it only goes forward. */
public enum AlertState {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED
}
