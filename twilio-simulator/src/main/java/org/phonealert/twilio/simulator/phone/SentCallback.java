package org.phonealert.twilio.simulator.phone;

import java.time.Instant;

/**
 * One status callback that reached the application, or was meant to.
 *
 * @param at when the answer came, or the failure was noticed
 * @param sequenceNumber Twilio's SequenceNumber, from 0
 * @param status the CallStatus it told
 * @param httpStatus what the application answered; 0 when it did not answer
 */
public record SentCallback(Instant at, int sequenceNumber, CallStatus status, int httpStatus) {}
