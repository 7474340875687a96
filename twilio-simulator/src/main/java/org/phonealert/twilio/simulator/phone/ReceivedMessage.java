package org.phonealert.twilio.simulator.phone;

import java.time.Instant;

/**
 * A text message that a phone received.
 *
 * @param sid Twilio's MessageSid
 * @param from the sender's number, E.164
 * @param to the receiving number, E.164
 * @param body the text
 * @param requestedAt when the application requested it
 */
public record ReceivedMessage(String sid, String from, String to, String body, Instant requestedAt) {}
