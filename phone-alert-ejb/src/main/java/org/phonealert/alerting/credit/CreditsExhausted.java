package org.phonealert.alerting.credit;

/** The last credit has just been spent; fired once each time it is, in the transaction that spends it. */
public record CreditsExhausted() {}
