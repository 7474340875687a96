package org.phonealert.credit;

/** The balance has just fallen below the level of warning. */
public record BalanceLow(int balance) {}
