package org.phonealert.oncall.externaloncall;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An external on-call system gave no usable answer, and its last one was used instead.
 *
 * @param schedule by name
 * @param fault why
 * @param lastAnswer when it answered last, on the schedule's clock; null if it never did
 */
public record FallbackAnswer(
        String schedule,
        ExternalOnCallFault fault,
        @Nullable ZonedDateTime lastAnswer) {}
