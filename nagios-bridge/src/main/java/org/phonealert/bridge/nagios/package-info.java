/**
 * Turns what Nagios says into alert events, and gives Nagios the command that says it.
 *
 * <p>Promises: a notification answered with 202 is kept; one sent twice under the same EVENTID counts once; no
 * notification is refused because its text is long; nothing that is not trouble rings a phone.
 */
@NullMarked
package org.phonealert.bridge.nagios;

import org.jspecify.annotations.NullMarked;
