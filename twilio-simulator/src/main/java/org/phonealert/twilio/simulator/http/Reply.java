package org.phonealert.twilio.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the simulator replies to a request: with an answer, or with one of two simulated network failures. */
public sealed interface Reply {
    /** Sends nothing and keeps the connection open, so that the client runs into its time-out. */
    Reply WITHHELD = new Withheld();

    /** Closes the connection without sending a byte. */
    Reply DROPPED = new Dropped();

    /** An answer with a JSON body. */
    static Reply json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    /** An answer with a text body of the given media type, in UTF-8. */
    static Reply text(int status, String contentType, String body) {
        return new Answer(status, contentType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    static Reply empty(int status) {
        return new Answer(status, "", new byte[0]);
    }

    /** Replies to a request; throws IOException when the client has closed the connection. */
    void send(HttpExchange exchange) throws IOException;

    /**
     * A complete answer.
     *
     * @param status HTTP status
     * @param contentType the Content-Type header, empty for none
     * @param body the bytes; may be empty
     */
    @SuppressWarnings("ArrayRecordComponent") // replies are never compared
    record Answer(int status, String contentType, byte[] body) implements Reply {
        private static final String OWN_FILES_ONLY = "default-src 'none'; script-src 'self'; style-src 'self';"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        @Override
        public void send(HttpExchange exchange) throws IOException {
            if (!contentType.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", contentType);
            }
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Content-Security-Policy", OWN_FILES_ONLY);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        }
    }

    /** See {@link #WITHHELD}. */
    record Withheld() implements Reply {
        @Override
        public void send(HttpExchange exchange) {
            // the connection stays open until the server stops
        }
    }

    /** See {@link #DROPPED}. */
    record Dropped() implements Reply {
        @Override
        public void send(HttpExchange exchange) {
            exchange.close();
        }
    }
}
