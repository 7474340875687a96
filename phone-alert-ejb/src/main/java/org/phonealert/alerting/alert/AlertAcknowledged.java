package org.phonealert.alerting.alert;

/** An alert was acknowledged, here or in its source. Fired inside the transaction. */
public record AlertAcknowledged(Alert alert, Acknowledgement acknowledgement) {}
