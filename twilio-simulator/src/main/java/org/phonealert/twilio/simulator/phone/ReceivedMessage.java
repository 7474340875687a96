package org.phonealert.twilio.simulator.phone;

import java.time.Instant;

/**
 * A text message that a phone received.
 *
 * @param sid Twilio's MessageSid
 * @param from the sender
 * @param to the phone, E.164
 * @param body the text
 * @param requestedAt when the request arrived
 */
public record ReceivedMessage(String sid, String from, String to, String body, Instant requestedAt) {}
