package org.phonealert.twilio.simulator.event;

import java.time.Instant;

/**
 * A request or a TwiML document of the application that the real Twilio would have refused.
 *
 * @param at when the simulator noticed it
 * @param code Twilio's error code, for example 11200
 * @param where the HTTP method and the path or URL
 * @param message what is wrong
 */
public record Violation(Instant at, int code, String where, String message) {}
