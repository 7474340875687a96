/**
 * The credit ledger: what calls and SMS cost.
 *
 * <p>Promises: the balance is the sum of the entries and never negative; each notification is settled or released once,
 * and paid at most once; test messages are free; the last credits are kept for critical alerts.
 */
@NullMarked
package org.phonealert.alerting.credit;

import org.jspecify.annotations.NullMarked;
