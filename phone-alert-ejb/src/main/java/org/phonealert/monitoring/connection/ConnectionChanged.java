package org.phonealert.monitoring.connection;

/** A source is told another way, or with another secret, from now on. Fired inside the transaction. */
public record ConnectionChanged(long sourceId) {}
