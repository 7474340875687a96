/**
 * Gives shifts as calendars that other programs subscribe to, at addresses that nobody guesses; and takes shifts from
 * calendars that others keep, of which the last good copy counts while they cannot be read.
 */
@NullMarked
package org.phonealert.oncall.calendar;

import org.jspecify.annotations.NullMarked;
