package org.phonealert.monitoring.connection;

/** A source cannot be told anything any more. Fired inside the transaction. */
public record ConnectionRemoved(long sourceId) {}
