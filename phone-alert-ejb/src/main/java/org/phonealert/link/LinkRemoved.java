package org.phonealert.link;

/** A source cannot be told anything any more. Fired inside the transaction. */
public record LinkRemoved(long sourceId) {}
