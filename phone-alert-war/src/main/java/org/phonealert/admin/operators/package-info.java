/**
 * The pages of operators and operator groups: numbers, off-duty periods, the contact card.
 *
 * <p>Promises: a number is checked while it is typed; phone numbers are masked for roles that may not read them.
 */
@NullMarked
package org.phonealert.admin.operators;

import org.jspecify.annotations.NullMarked;
