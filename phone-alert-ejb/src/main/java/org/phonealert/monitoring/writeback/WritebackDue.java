package org.phonealert.monitoring.writeback;

/** A write-back is due once this transaction is committed. */
public record WritebackDue() {}
