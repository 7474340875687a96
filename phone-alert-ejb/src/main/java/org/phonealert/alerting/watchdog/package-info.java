/**
 * Finds open alerts that have no next step, and repairs them.
 *
 * <p>What is repaired:
 *
 * <ul>
 *   <li>an open alert without an escalation: its escalations are started;
 *   <li>an escalation without a next step: its step is made due;
 *   <li>a call that has not ended and is not checked any more: it is checked with the carrier.
 * </ul>
 *
 * <p>Promises: it shares with the engine only the rules and the rows; every repair is recorded in the alert's history; work
 * that is more than two minutes late is reported to administrators.
 */
@NullMarked
package org.phonealert.alerting.watchdog;

import org.jspecify.annotations.NullMarked;
