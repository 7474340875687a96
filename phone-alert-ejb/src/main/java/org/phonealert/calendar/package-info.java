/** Gives shifts as calendars that other programs subscribe to, at addresses that nobody guesses. */
@NullMarked
package org.phonealert.calendar;

import org.jspecify.annotations.NullMarked;
