/**
 * The people who can be notified: operators, their telephone numbers, and groups of them.
 *
 * <p>Promises: a number is accepted only in E.164 and if it can exist in its country; a retired operator is not notified,
 * and the past still knows the name; the group of all operators is never out of date.
 */
@NullMarked
package org.phonealert.people.operator;

import org.jspecify.annotations.NullMarked;
