package org.phonealert.alerting.alert;

/** An open alert was triggered again: it counts one error more. Fired inside the transaction. */
public record AlertRepeated(long alertId) {}
