package org.phonealert.alerting.alert;

/** Somebody took an alert in charge, here or in its source. Fired inside the transaction. */
public record AlertAcknowledged(Alert alert, Acknowledgement acknowledgement) {}
