/** Reads the words that a call is to say: TwiML in, verbs out, nothing doubtful let through. */
@NullMarked
package org.phonealert.twilio.simulator.twiml;

import org.jspecify.annotations.NullMarked;
