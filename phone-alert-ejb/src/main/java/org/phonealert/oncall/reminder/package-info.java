/**
 * Tells operators by e-mail that a shift of theirs begins soon, has begun or has ended: each of them once, by the final
 * shifts, and not when it is too late to make sense. Alerting never waits for it.
 */
@NullMarked
package org.phonealert.oncall.reminder;

import org.jspecify.annotations.NullMarked;
