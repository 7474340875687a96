package org.phonealert.alerting.escalation;

import org.phonealert.alerting.alert.HistoryType;

/** A line for the alert's history. */
public record HistoryNote(HistoryType type, String detail) {}
