package org.phonealert.alerting.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the escalation of an alert is.
 *
 * @param definition the name of its definition
 * @param level the level it has reached, from 1
 * @param levels how many levels there are
 * @param at when its next step is due; null if only an event makes one due
 * @param exhausted whether all operators were called as often as the definition says
 */
public record EscalationStatus(
        long alertId,
        String definition,
        int level,
        int levels,
        @Nullable Instant at,
        boolean exhausted) {}
