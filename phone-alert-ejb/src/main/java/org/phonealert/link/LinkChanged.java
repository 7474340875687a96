package org.phonealert.link;

/** A source is told another way, or with another secret, from now on. Fired inside the transaction. */
public record LinkChanged(long sourceId) {}
