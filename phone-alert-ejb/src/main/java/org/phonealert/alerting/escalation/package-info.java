/**
 * Decides whom to call for an open alert, and when, by its definition.
 *
 * <p>Promises: while an alert is open and unacknowledged, it has a next step, waits for a call or an error, or its
 * history says that all operators were called; a level that reaches no operator hands over at once; every decision is
 * made by {@link org.phonealert.alerting.escalation.Escalation}, without a clock or a database; no row is locked while
 * an external on-call system is asked.
 */
@NullMarked
package org.phonealert.alerting.escalation;

import org.jspecify.annotations.NullMarked;
