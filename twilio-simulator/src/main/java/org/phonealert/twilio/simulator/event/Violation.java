package org.phonealert.twilio.simulator.event;

import java.time.Instant;

/**
 * Something the application did that the real Twilio would not have taken.
 *
 * @param at when
 * @param code Twilio's error number
 * @param where the request or the URL
 * @param message what is wrong
 */
public record Violation(Instant at, int code, String where, String message) {}
