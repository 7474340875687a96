package org.phonealert.alerting.alert;

/** An open alert was triggered again: its errors have grown. Fired inside the transaction. */
public record AlertRepeated(long alertId) {}
