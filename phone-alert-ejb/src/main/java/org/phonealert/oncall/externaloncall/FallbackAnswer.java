package org.phonealert.oncall.externaloncall;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An external on-call system gave no usable answer, and its last one was used instead.
 *
 * @param schedule by name
 * @param fault why
 * @param lastAnswer the time of the last answer, on the schedule's clock; null if there is none
 */
public record FallbackAnswer(
        String schedule,
        ExternalOnCallFault fault,
        @Nullable ZonedDateTime lastAnswer) {}
