/**
 * Parses TwiML documents into verbs.
 *
 * <p>Promises: a document that Twilio would refuse is refused, with Twilio's error code; so is a verb that the simulator
 * cannot execute, rather than skipped.
 */
@NullMarked
package org.phonealert.twilio.simulator.twiml;

import org.jspecify.annotations.NullMarked;
