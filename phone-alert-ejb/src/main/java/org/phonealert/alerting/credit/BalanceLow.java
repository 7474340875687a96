package org.phonealert.alerting.credit;

/**
 * The balance has just fallen to {@code phonealert.credits.low} or below; fired once each time it does, in the
 * transaction that spends. Only a top-up above that line lets it happen again.
 *
 * @param balance what is left, from 0
 */
public record BalanceLow(int balance) {}
