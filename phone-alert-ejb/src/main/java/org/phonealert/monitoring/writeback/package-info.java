/**
 * Tells sources what was done about their alerts.
 *
 * <p>Promises: what is to be told is written in the transaction that does it; it is tried with growing pauses until it
 * stands in the source, or the source will never have it, which the alert's history and the administrators are told;
 * what concerns one alert is told in order; and an acknowledgement whose trouble is over in the meantime is not told, for
 * the source could take it for the next trouble's.
 */
@NullMarked
package org.phonealert.monitoring.writeback;

import org.jspecify.annotations.NullMarked;
