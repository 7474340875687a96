package org.phonealert.alerting.credit;

/**
 * The balance has just fallen to {@code phonealert.credits.low} or below. Fired once, in the transaction that spends;
 * again only after a top-up above that line.
 *
 * @param balance what is left, from 0
 */
public record BalanceLow(int balance) {}
