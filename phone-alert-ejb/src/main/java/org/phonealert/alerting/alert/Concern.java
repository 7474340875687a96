package org.phonealert.alerting.alert;

import org.jspecify.annotations.Nullable;

/**
 * Something happened to an alert that administrators are to be told of, in the transaction that writes it down.
 *
 * @param operator whom it is about, if anybody
 */
public record Concern(
        long alertId,
        HistoryType type,
        @Nullable String operator,
        @Nullable String detail) {}
