package org.phonealert.alerting.carrier;

import java.net.URI;
import java.time.Duration;

/**
 * What the carrier needs to place a call.
 *
 * @param to the number to ring, E.164
 * @param from the number that is shown, E.164
 * @param words where the carrier fetches the TwiML when the call is answered
 * @param status where the carrier posts the status of the call
 * @param ringTime how long it may ring, in whole seconds
 */
public record CallRequest(String to, String from, URI words, URI status, Duration ringTime) {}
