/**
 * Calculates who is on duty, without a clock or a database.
 *
 * <p>Wall-clock hours are those of the schedule's zone, of an operator's own zone for off-duty periods. Where the clock is
 * put back, shifts overlap; where it is put forward, they follow each other without a gap. {@link Shifts} is the one
 * calculation behind calls, pages and calendars, so that they cannot differ.
 */
@NullMarked
package org.phonealert.oncall.shift;

import org.jspecify.annotations.NullMarked;
