/**
 * The part of Twilio's REST API that Phone Alert uses, and the faults that a test may order for it.
 *
 * <p>Promises: a request that Twilio's OpenAPI document or documentation forbids is refused with Twilio's error code and
 * recorded as a violation; what the simulator does not support is refused, too; every request is kept until the next
 * reset; an ordered fault applies exactly to the requests it was ordered for.
 */
@NullMarked
package org.phonealert.twilio.simulator.api;

import org.jspecify.annotations.NullMarked;
