/**
 * Tells the administrators by e-mail what only they can mend: nothing is lost on the way, nobody is flooded, and alerting
 * never waits for a mail server.
 */
@NullMarked
package org.phonealert.office.notice;

import org.jspecify.annotations.NullMarked;
