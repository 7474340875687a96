package org.phonealert.twilio.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.phonealert.twilio.simulator.http.Reply;

/**
 * An error answer of the API.
 *
 * @param status HTTP status
 * @param code Twilio's error code
 * @param message a sentence for people
 */
public record TwilioError(int status, int code, String message) {
    static final TwilioError UNAUTHENTICATED = new TwilioError(401, 20003, "Authenticate");

    static TwilioError badRequest(int code, String message) {
        return new TwilioError(400, code, message);
    }

    static TwilioError notFound(String path) {
        return new TwilioError(404, 20404, "The requested resource " + path + " was not found");
    }

    Reply reply() {
        return Reply.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }
}
