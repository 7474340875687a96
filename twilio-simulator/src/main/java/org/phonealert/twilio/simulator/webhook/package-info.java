/**
 * Sends webhook requests to the application.
 *
 * <p>Promises: each request carries Twilio's signature, unless a test asks for a wrong one or none; at most 100 requests
 * are under way at once; a request is sent again only when the connection failed before any answer came.
 */
@NullMarked
package org.phonealert.twilio.simulator.webhook;

import org.jspecify.annotations.NullMarked;
