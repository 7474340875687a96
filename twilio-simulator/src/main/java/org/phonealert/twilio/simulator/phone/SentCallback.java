package org.phonealert.twilio.simulator.phone;

import java.time.Instant;

/**
 * A status callback that was sent to the application.
 *
 * @param at when the application answered or the request failed
 * @param sequenceNumber Twilio's SequenceNumber, from 0
 * @param status its CallStatus
 * @param httpStatus the HTTP status of the answer; 0 when none came
 */
public record SentCallback(Instant at, int sequenceNumber, CallStatus status, int httpStatus) {}
