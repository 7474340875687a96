/**
 * Mails to operators: a shift of theirs begins soon, has begun or has ended.
 *
 * <p>Promises: each mail is sent once, on all nodes together, and says what the schedule says at that moment; none is sent
 * too late to be useful; alerting never waits for mails.
 */
@NullMarked
package org.phonealert.oncall.reminder;

import org.jspecify.annotations.NullMarked;
