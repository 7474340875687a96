package org.phonealert.alerting.credit;

/**
 * What the account holds, in whole credits.
 *
 * @param balance the sum of all entries
 * @param reserved for messages that are not settled yet
 */
public record CreditBalance(int balance, int reserved) {
    public int available() {
        return balance - reserved;
    }
}
