/**
 * The part of Twilio's REST API that Phone Alert uses, and the faults that a test may inject into it.
 *
 * <p>Promises: a request that Twilio's OpenAPI document or documentation forbids is refused with Twilio's error code and
 * recorded as a violation; every request is kept until the next reset; an injected fault applies exactly to the requests
 * it is meant for.
 */
@NullMarked
package org.phonealert.twilio.simulator.api;

import org.jspecify.annotations.NullMarked;
