/**
 * The page of credits: the balance, the ledger, the use per day, month and operator.
 */
@NullMarked
package org.phonealert.admin.credits;

import org.jspecify.annotations.NullMarked;
