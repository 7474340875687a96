package org.phonealert.alerting.alert;

/**
 * Nothing holds the calls of this alert any more, and nobody has it. Whether the trouble goes on is not known yet. Fired
 * inside the transaction.
 */
public record AlertReleased(long alertId, long sourceId) {}
