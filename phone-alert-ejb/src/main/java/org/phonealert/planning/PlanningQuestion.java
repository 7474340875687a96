package org.phonealert.planning;

import java.time.Instant;

/**
 * Who is on duty by a schedule?
 *
 * @param scheduleId its number
 * @param schedule its name
 * @param at when it is asked
 */
public record PlanningQuestion(long scheduleId, String schedule, PlanningAddress address, Instant at) {}
