package org.phonealert.alert;

/** An alert was opened. Fired inside the transaction that opens it. */
public record AlertOpened(long alertId) {}
