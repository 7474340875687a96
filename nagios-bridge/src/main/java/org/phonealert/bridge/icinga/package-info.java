/**
 * Tells an Icinga 2 what was done about its troubles, and asks it how things stand, by its REST API. What Icinga says
 * comes by the same command as what Nagios says.
 *
 * <p>Promises: no text from outside is ever part of a filter; of each reply Icinga has one; only who shows the certificate
 * of the connection, or one that it signed, is told the password.
 */
@NullMarked
package org.phonealert.bridge.icinga;

import org.jspecify.annotations.NullMarked;
