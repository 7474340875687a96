package org.phonealert.alerting.escalation;

/** A step is due once this transaction is committed. */
public record EscalationDue() {}
