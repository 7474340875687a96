/**
 * External on-call systems: planning tools of the company that are asked who is on duty by a schedule, at the moment of
 * calling and once a minute. Their last answer is stored as imported shifts.
 *
 * <p>Promises: while a system is slow, wrong or down, its last answer counts; only steps that reach such a schedule wait,
 * and for seconds at most; a key is never sent to another server than the one it was given for; administrators are
 * notified once when a system fails, and once when it answers again.
 */
@NullMarked
package org.phonealert.oncall.externaloncall;

import org.jspecify.annotations.NullMarked;
