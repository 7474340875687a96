package org.phonealert.alerting.history;

/** A line was written that concerns administrators. Fired inside the transaction. */
public record Concern(HistoryLine line) {}
