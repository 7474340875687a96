package org.phonealert.twilio.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a request is met with: an answer, or one of the two ways in which a network fails. */
public sealed interface Reply {
    /** The network swallows the answer: the connection stays open and nothing ever comes. */
    Reply SILENCE = new Silence();

    /** The connection is dropped without a byte of an answer. */
    Reply DROPPED = new Dropped();

    /** An answer in JSON. */
    static Reply json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    /** An answer in text of the given media type. */
    static Reply text(int status, String contentType, String body) {
        return new Answer(status, contentType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    static Reply empty(int status) {
        return new Answer(status, "", new byte[0]);
    }

    /** Gives it to the one who asked. */
    void give(HttpExchange exchange) throws IOException;

    /**
     * A complete answer.
     *
     * @param status HTTP status
     * @param contentType the Content-Type header, empty for none
     * @param body the bytes, possibly none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String contentType, byte[] body) implements Reply {
        private static final String OWN_FILES_ONLY = "default-src 'none'; script-src 'self'; style-src 'self';"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        @Override
        public void give(HttpExchange exchange) throws IOException {
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

    /** See {@link #SILENCE}. */
    record Silence() implements Reply {
        @Override
        public void give(HttpExchange exchange) {
            // the exchange stays open until the simulator closes
        }
    }

    /** See {@link #DROPPED}. */
    record Dropped() implements Reply {
        @Override
        public void give(HttpExchange exchange) {
            exchange.close();
        }
    }
}
