package org.phonealert.alerting.notification;

import org.jspecify.annotations.Nullable;

/**
 * Why a call is made.
 *
 * @param escalationId the escalation that wants it
 * @param run which of the escalation's runs through a level it belongs to
 * @param level the level, from 1
 * @param message said besides what broke, if any
 */
public record AlertCall(
        long alertId,
        long escalationId,
        int run,
        int level,
        @Nullable String message) {}
