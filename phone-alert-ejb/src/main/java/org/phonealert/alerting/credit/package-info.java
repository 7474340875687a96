/** Keeps the ledger and refuses what it cannot cover: the balance is the sum of its entries and never negative. */
@NullMarked
package org.phonealert.alerting.credit;

import org.jspecify.annotations.NullMarked;
