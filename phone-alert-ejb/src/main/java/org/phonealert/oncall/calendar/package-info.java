/**
 * Calendars, both ways: shifts that calendar programs subscribe to, and shifts that are imported from calendars.
 *
 * <p>Promises: an address for subscribers cannot be guessed, and works until it is closed; while an imported calendar
 * cannot be read, its last good copy counts, and administrators are notified; every event that names no operator is
 * reported; only administrators see the address of an imported calendar.
 */
@NullMarked
package org.phonealert.oncall.calendar;

import org.jspecify.annotations.NullMarked;
