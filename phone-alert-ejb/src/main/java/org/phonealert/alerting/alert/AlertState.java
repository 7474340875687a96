package org.phonealert.alerting.alert;

/** Where an alert stands; it only goes forward. */
public enum AlertState {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED
}
