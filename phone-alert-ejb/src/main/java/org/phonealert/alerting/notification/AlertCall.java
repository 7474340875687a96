package org.phonealert.alerting.notification;

import org.jspecify.annotations.Nullable;

/**
 * A call that an escalation wants to be made.
 *
 * @param escalationId the escalation
 * @param run the number of the escalation's run through a level
 * @param level the level, from 1
 * @param message the text that is said after the trouble, if any
 */
public record AlertCall(
        long alertId,
        long escalationId,
        int run,
        int level,
        @Nullable String message) {}
