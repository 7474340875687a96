package org.phonealert.alerting.credit;

/** The last credit has just been spent. Fired once each time, in the transaction that spends it. */
public record CreditsExhausted() {}
