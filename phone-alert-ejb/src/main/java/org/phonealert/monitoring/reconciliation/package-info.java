/**
 * Compares the open alerts with the states of their sources, and settles what no event reported: recoveries, problems,
 * acknowledgements and downtimes that were lost on their way.
 *
 * <p>Promises: the alert's history records every change that a comparison makes; an alert that is newer than the state is
 * left alone; an alert that a person ended is not opened again for the same problem.
 */
@NullMarked
package org.phonealert.monitoring.reconciliation;

import org.jspecify.annotations.NullMarked;
