package org.phonealert.monitoring.connection;

/** A source has no connection any more. Fired inside the transaction. */
public record ConnectionRemoved(long sourceId) {}
