package org.phonealert.twilio.simulator.api;

import java.time.Instant;
import java.util.Optional;
import org.phonealert.twilio.simulator.http.Form;

/**
 * A request that the API received, whether or not it succeeded.
 *
 * @param at when it arrived
 * @param method the HTTP method
 * @param path the decoded path
 * @param form the fields of the body of a POST, or of the query of a GET
 */
public record ReceivedRequest(Instant at, String method, String path, Form form) {
    /** The number in the field To, if the request has one. */
    public Optional<String> to() {
        return form.text("To");
    }

    /** Whether it requests a new call. */
    public boolean isCall() {
        return method.equals("POST") && path.endsWith("/Calls.json");
    }
}
