/**
 * Compares the open alerts with the real state of their sources now and then, and settles what no event has said:
 * recoveries, problems, acknowledgements and downtimes that were lost on their way.
 *
 * <p>Promises: every change that a comparison makes stands in the alert's history; what is newer than the state that it
 * compares with is left alone; an alert that somebody here ended is not opened again for the same trouble.
 */
@NullMarked
package org.phonealert.monitoring.reconciliation;

import org.jspecify.annotations.NullMarked;
