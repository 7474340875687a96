/**
 * The HTTP server of the simulator: requests and forms in, replies out.
 *
 * <p>Promises: it listens on 127.0.0.1 only; a request that makes no sense gets 400 with a sentence, an internal error 500
 * and a line in the log; a reply allows a browser to load nothing from elsewhere.
 */
@NullMarked
package org.phonealert.twilio.simulator.http;

import org.jspecify.annotations.NullMarked;
