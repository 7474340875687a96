package org.phonealert.twilio.simulator.http;

/** Answers the requests below one path. */
@FunctionalInterface
public interface Resource {
    /** Replies to a request; must be thread-safe. An IllegalArgumentException becomes a 400 with its message as the body. */
    Reply answer(WebRequest request);
}
