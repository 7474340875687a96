/**
 * Writes back to the sources what was done about their alerts.
 *
 * <p>Promises: a write-back is queued in the transaction of the acknowledgement or end that it is about; it is retried with
 * growing pauses until the source has it, refuses it or a day has passed, and the alert's history records which; the
 * write-backs of one alert are pushed in order; and a waiting acknowledgement is dropped when the alert ends, because the
 * source could take it for one of the next problem.
 */
@NullMarked
package org.phonealert.monitoring.writeback;

import org.jspecify.annotations.NullMarked;
