/**
 * Reads calendars of RFC 5545 that other programs write: which events happen when.
 *
 * <p>Promises: the text is not trusted: no calendar keeps the server busy, or makes it fetch anything; an event that cannot
 * be read is reported, and the others count.
 */
@NullMarked
package org.phonealert.oncall.ical;

import org.jspecify.annotations.NullMarked;
