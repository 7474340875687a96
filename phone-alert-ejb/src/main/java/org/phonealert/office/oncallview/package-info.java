/**
 * Who is on duty on each schedule, and the monthly on-call statement.
 *
 * <p>Promises: it reads and changes nothing.
 */
@NullMarked
package org.phonealert.office.oncallview;

import org.jspecify.annotations.NullMarked;
