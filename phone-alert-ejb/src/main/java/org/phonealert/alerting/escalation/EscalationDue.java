package org.phonealert.alerting.escalation;

/** There is a due step once this transaction is committed. */
public record EscalationDue() {}
