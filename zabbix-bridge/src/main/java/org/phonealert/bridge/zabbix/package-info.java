/**
 * Turns what Zabbix says into alert events, tells Zabbix who took a problem in charge, and asks it what is in trouble.
 *
 * <p>Promises: an event answered with 202 is kept; one sent twice counts once; none is refused because its text is long
 * or odd; what is no trouble rings no phone; of each acknowledgement Zabbix has one, whatever broke on the way.
 */
@NullMarked
package org.phonealert.bridge.zabbix;

import org.jspecify.annotations.NullMarked;
