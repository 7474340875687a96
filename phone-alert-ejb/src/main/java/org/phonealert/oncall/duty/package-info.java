/**
 * The duty schedules with their versions, exceptions, imported shifts and absences, and who is on duty by them.
 *
 * <p>Promises: a change counts from now on, so that past shifts stay as they were; administrators are warned once of each
 * time ahead without anybody on duty; the order in which people are called is the order in which they were entered.
 */
@NullMarked
package org.phonealert.oncall.duty;

import org.jspecify.annotations.NullMarked;
