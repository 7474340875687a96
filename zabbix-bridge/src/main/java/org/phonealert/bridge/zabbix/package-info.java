/**
 * Converts the webhook calls of Zabbix to alert events, writes acknowledgements and comments back to its problems,
 * fetches its open problems, and sets a Zabbix up for all that.
 *
 * <p>Promises: an event answered with 202 is never lost; one sent twice counts once; none is refused because its text
 * is long or malformed; only a problem rings a phone; each acknowledgement is stored in Zabbix once, whatever fails on
 * the way.
 */
@NullMarked
package org.phonealert.bridge.zabbix;

import org.jspecify.annotations.NullMarked;
