package org.phonealert.escalation;

/** There is a due step once this transaction is committed. */
record EscalationDue() {}
