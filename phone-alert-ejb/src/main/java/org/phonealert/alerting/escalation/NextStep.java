package org.phonealert.alerting.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert's escalation stands.
 *
 * @param definition the definition that it goes by
 * @param level the level it has reached, from 1
 * @param levels how many there are
 * @param at when it takes its next step; null if only an event wakes it
 * @param exhausted whether everybody was called as often as the definition says
 */
public record NextStep(
        long alertId,
        String definition,
        int level,
        int levels,
        @Nullable Instant at,
        boolean exhausted) {}
