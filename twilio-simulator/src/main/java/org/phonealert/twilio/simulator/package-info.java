/**
 * A stand-alone program that simulates Twilio: it speaks the part of Twilio's REST API that Phone Alert uses and rings
 * virtual phones. For demonstrations and tests only; it is never deployed with the EAR.
 *
 * <p>Promises: it shares no code with the product it tests; it is as strict as Twilio and records what Twilio would refuse;
 * it keeps everything in memory and listens on 127.0.0.1 only.
 */
@NullMarked
package org.phonealert.twilio.simulator;

import org.jspecify.annotations.NullMarked;
