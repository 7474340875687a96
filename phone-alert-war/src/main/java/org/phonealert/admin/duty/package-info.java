/**
 * The pages of on-call duty: schedules with exceptions and swaps, imported calendars, external on-call systems, coverage, the
 * monthly statement.
 *
 * <p>Promises: what a change of a schedule does is shown before it is saved, and exactly that is saved; a refusal stands at
 * its field.
 */
@NullMarked
package org.phonealert.admin.duty;

import org.jspecify.annotations.NullMarked;
