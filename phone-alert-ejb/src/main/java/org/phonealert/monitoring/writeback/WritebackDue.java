package org.phonealert.monitoring.writeback;

/** There is something to tell a source, once this transaction is committed. */
public record WritebackDue() {}
