package org.phonealert.twilio.simulator.http;

/** Something that answers requests. */
@FunctionalInterface
public interface Resource {
    /** Answers one request; may be called by many threads at once. */
    Reply answer(WebRequest request);
}
