/**
 * The page of message credits: balance, ledger, costs, usage by day, month and operator.
 *
 * <p>Promises: the page only reads the ledger; only an administrator tops up.
 */
@NullMarked
package org.phonealert.admin.credits;

import org.jspecify.annotations.NullMarked;
