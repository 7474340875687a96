package org.phonealert.credit;

/** No credits are left: telephone and SMS stand still. */
public record CreditsExhausted() {}
