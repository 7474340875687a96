/**
 * Writes acknowledgements and comments back to an Icinga 2 and fetches its open problems, through its REST API. Icinga
 * sends its notifications with the same command as Nagios.
 *
 * <p>Promises: no text from outside becomes part of a filter; each write-back is stored in Icinga once; the password is
 * sent only to a server that presents the certificate of the connection, or one signed by it.
 */
@NullMarked
package org.phonealert.bridge.icinga;

import org.jspecify.annotations.NullMarked;
