/**
 * Who changed what, and when.
 *
 * <p>Promises: every change of the set-up, of users and of credits is recorded in its own transaction, with its actor;
 * entries are never changed or removed; secrets are not recorded.
 */
@NullMarked
package org.phonealert.people.audit;

import org.jspecify.annotations.NullMarked;
