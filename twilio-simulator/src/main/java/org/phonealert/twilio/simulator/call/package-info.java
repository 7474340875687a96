/**
 * Runs each call from its request to its end, and sends the webhook requests about it.
 *
 * <p>Promises: the steps of a call run one after the other, each in the state that the one before it left; they keep their
 * order at any pace; a status callback is sent for every event that the application subscribed to, in order, unless a test
 * injected a fault; after a reset no request about an earlier call is sent.
 */
@NullMarked
package org.phonealert.twilio.simulator.call;

import org.jspecify.annotations.NullMarked;
