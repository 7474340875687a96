package org.phonealert.alerting.alert;

/**
 * The calls of this unacknowledged alert are not held any more. Whether the trouble goes on is not known yet. Fired
 * inside the transaction.
 */
public record AlertReleased(long alertId, long sourceId) {}
