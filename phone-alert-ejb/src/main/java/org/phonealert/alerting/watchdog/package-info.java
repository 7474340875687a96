/**
 * Finds open alerts that have no next step, and repairs them.
 *
 * <p>Promises: it shares no code path with the engine but the rules and the rows; every repair is recorded in the alert's
 * history; work that is late is reported to administrators.
 */
@NullMarked
package org.phonealert.alerting.watchdog;

import org.jspecify.annotations.NullMarked;
