/**
 * Converts notifications of Nagios and Icinga to alert events, serves the kit that sends them, and writes
 * acknowledgements and comments back to Nagios, through its kit, its external command file or its CGIs.
 *
 * <p>Promises: a notification answered with 202 is never lost; one sent twice under the same EVENTID counts once; none
 * is refused because its text is long; only a problem rings a phone; a write-back counts as done when Nagios itself
 * shows it, and is written once; no text from outside becomes part of a command line, and only two kinds of external
 * command, acknowledgement and comment, are ever written.
 */
@NullMarked
package org.phonealert.bridge.nagios;

import org.jspecify.annotations.NullMarked;
