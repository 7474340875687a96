/**
 * Calculates who is on duty, without a clock or a database.
 *
 * <p>Promises: the same plan and instant always give the same people, also in the hours of a clock change;
 * calls, pages and calendars cannot differ, because {@link Shifts} is the one calculation behind all of them.
 *
 * <p>Wall-clock hours are those of the schedule's zone, of an operator's own zone for off-duty periods. Where the clock is
 * put back, shifts overlap; where it is put forward, they follow each other without a gap.
 */
@NullMarked
package org.phonealert.oncall.shift;

import org.jspecify.annotations.NullMarked;
