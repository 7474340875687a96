package org.phonealert.oncall.externaloncall;

import java.time.Instant;

/**
 * The question who is on duty by a schedule.
 *
 * @param scheduleId its number
 * @param schedule its name
 * @param at when it is asked
 */
public record ExternalOnCallQuestion(long scheduleId, String schedule, ExternalOnCallAddress address, Instant at) {}
