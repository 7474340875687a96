/**
 * Who is on duty on each schedule, now and later, and the monthly on-call statement.
 *
 * <p>Promises: it is read only; past hours count by the schedule as it was then.
 */
@NullMarked
package org.phonealert.office.oncallview;

import org.jspecify.annotations.NullMarked;
