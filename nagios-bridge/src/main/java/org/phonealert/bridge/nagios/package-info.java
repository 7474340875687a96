/**
 * Turns what Nagios and Icinga say into alert events, gives them the commands that say it, and tells Nagios what was done
 * about it, by its kit, its pipe or its CGIs.
 *
 * <p>Promises: a notification answered with 202 is kept; one sent twice under the same EVENTID counts once; no
 * notification is refused because its text is long; nothing that is not trouble rings a phone; a reply
 * counts as told when the monitoring itself shows it, and stands there once; nothing that comes from outside is ever part
 * of a command line, and only two kinds of external command are ever written.
 */
@NullMarked
package org.phonealert.bridge.nagios;

import org.jspecify.annotations.NullMarked;
