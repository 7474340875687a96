package org.phonealert.twilio.simulator.api;

import java.time.Instant;
import java.util.Optional;
import org.phonealert.twilio.simulator.http.Form;

/**
 * A request that reached Twilio's API, whatever became of it.
 *
 * @param at when it arrived
 * @param method the HTTP method
 * @param path the path
 * @param form the fields of the body of a POST, or of the query of a GET
 */
public record ReceivedRequest(Instant at, String method, String path, Form form) {
    /** The number that is to be called, if the request names one. */
    public Optional<String> to() {
        return form.text("To");
    }

    /** Whether it asks for a new call. */
    public boolean isCall() {
        return method.equals("POST") && path.endsWith("/Calls.json");
    }
}
