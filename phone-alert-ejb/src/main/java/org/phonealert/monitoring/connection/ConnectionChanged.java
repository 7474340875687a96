package org.phonealert.monitoring.connection;

/** A source has another connection now, or another secret. Fired inside the transaction. */
public record ConnectionChanged(long sourceId) {}
